package org.kopilka.store;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.programme.EarnRules;
import org.kopilka.domain.programme.LinkAttempts;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.programme.ReturnDebt;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.SpendRules;
import org.kopilka.domain.programme.Tier;
import org.kopilka.domain.programme.TierRules;
import org.kopilka.domain.programme.Words;

/** A programme like #Veskabonus, made by hand: the store knows no JSON. */
public final class Veska {
  private Veska() {}

  public static Programmes programmes() {
    return new Programmes(List.of(version(1, Instant.EPOCH)));
  }

  public static Programme version(int version, Instant effectiveFrom) {
    var tiers =
        List.of(
            new Tier("STANDART", new Words("Standart", "Standart"), 500, 0),
            new Tier("GOLD", new Words("Gold", "Gold"), 1000, 100_000),
            new Tier("PLATINUM", new Words("Platinum", "Platinum"), 1500, 300_000));
    return new Programme(
        "veska",
        version,
        effectiveFrom,
        new Words("Veska", "Veska"),
        "VESKA",
        "BYN",
        ZoneId.of("Europe/Minsk"),
        1,
        new TierRules(tiers, Period.ofMonths(12), 30),
        new EarnRules(
            EarnBase.MONEY_PAID,
            EarnRounding.DOWN,
            Duration.ofHours(24),
            Period.ofMonths(6),
            Selector.NOTHING),
        new SpendRules(7000, true, Selector.NOTHING, Set.of(), false),
        ReturnDebt.CARRY,
        List.of(),
        new LinkAttempts(3, Duration.ofHours(24)));
  }
}
