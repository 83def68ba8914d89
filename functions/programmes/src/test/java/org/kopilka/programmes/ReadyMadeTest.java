package org.kopilka.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.programme.EarnRules;
import org.kopilka.domain.programme.LinkAttempts;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.ReturnDebt;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.domain.programme.SpendRules;
import org.kopilka.domain.programme.Tier;
import org.kopilka.domain.programme.TierRules;
import org.kopilka.domain.programme.Words;
import org.kopilka.testing.Repository;
import org.kopilka.wire.programme.ProgrammeJson;

/** The two programmes that ship, value by value as in the contract's table. */
class ReadyMadeTest {
  @Test
  void veskabonusIsThatOfTheContract() {
    assertThat(ProgrammeJson.read(Repository.programme("veska")))
        .isEqualTo(
            new Programme(
                "veska",
                1,
                Instant.EPOCH,
                new Words("#Veskabonus", "#Veskabonus"),
                "VESKA",
                "BYN",
                ZoneId.of("Europe/Minsk"),
                1,
                new TierRules(
                    List.of(
                        new Tier("STANDART", new Words("Standart", "Standart"), 500, 0),
                        new Tier("GOLD", new Words("Gold", "Gold"), 1000, 100_000),
                        new Tier("PLATINUM", new Words("Platinum", "Platinum"), 1500, 300_000)),
                    Period.ofMonths(12),
                    30),
                new EarnRules(
                    EarnBase.MONEY_PAID,
                    EarnRounding.DOWN,
                    Duration.ofHours(24),
                    Period.ofMonths(6),
                    Selector.NOTHING),
                new SpendRules(7000, true, Selector.NOTHING, Set.of(), false),
                ReturnDebt.CARRY,
                List.of(),
                new LinkAttempts(3, Duration.ofHours(24))));
  }

  @Test
  void dobrostroyIsThatOfTheContract() {
    assertThat(ProgrammeJson.read(Repository.programme("dobrostroy")))
        .isEqualTo(
            new Programme(
                "dobrostroy",
                1,
                Instant.EPOCH,
                new Words("Добрострой", "Dobrostroy"),
                "DOBROSTROY",
                "RUB",
                ZoneId.of("Europe/Moscow"),
                100,
                new TierRules(
                    List.of(new Tier("CARD", new Words("Карта", "Card"), 1000, 0)), null, 0),
                new EarnRules(
                    EarnBase.MONEY_PAID, EarnRounding.DOWN, Duration.ZERO, null, Selector.NOTHING),
                new SpendRules(
                    5000,
                    true,
                    Selector.NOTHING,
                    Set.of(SpendRequirement.PHONE_CONFIRMED, SpendRequirement.QUESTIONNAIRE),
                    false),
                ReturnDebt.CARRY,
                List.of("fullName", "email"),
                new LinkAttempts(3, Duration.ofHours(24))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"veska", "dobrostroy"})
  void areReadAsTheyWereWritten(String code) {
    var programme = ProgrammeJson.read(Repository.programme(code));
    assertThat(ProgrammeJson.read(ProgrammeJson.write(programme))).isEqualTo(programme);
  }
}
