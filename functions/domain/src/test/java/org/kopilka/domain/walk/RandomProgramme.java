package org.kopilka.domain.walk;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Terms;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.ProgrammeDraft;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.programme.ReturnDebt;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.domain.programme.Tier;

/** Programmes as different as they may be, and what the auditor needs to know of them. */
final class RandomProgramme {
  /** Their goods earn nothing. */
  static final String TOBACCO = "tobacco";

  /** Points may not pay for it. */
  static final String DELIVERY = "delivery";

  /** Such that change their clocks by night, by half an hour, at midnight, or never. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Minsk",
          "Europe/Berlin",
          "America/New_York",
          "Africa/Cairo",
          "Australia/Lord_Howe",
          "Pacific/Apia");

  private RandomProgramme() {}

  static Programme of(Dice dice) {
    if (dice.percent(15)) {
      return ReadyProgrammes.veska().finished();
    }
    if (dice.percent(15)) {
      return ReadyProgrammes.dobrostroy().finished();
    }
    var draft = new ProgrammeDraft();
    draft.zone = ZoneId.of(dice.any(ZONES));
    draft.pointValue = dice.any(1L, 1L, 100L, 7L);
    draft.tiers = tiers(dice);
    draft.tierWindow =
        dice.any(Period.ofMonths(12), Period.ofMonths(1), Period.ofDays(3), Period.of(0, 1, 2));
    draft.graceDays = dice.any(0, 0, 1, 3, 30);
    draft.pendingFor =
        dice.any(Duration.ZERO, Duration.ofHours(24), Duration.ofHours(24), Duration.ofMinutes(90));
    draft.expiresAfter = expiresAfter(dice);
    draft.earnExcept = dice.any(Selector.NOTHING, category(TOBACCO));
    draft.spendExcept = dice.any(Selector.NOTHING, category(DELIVERY));
    draft.spendMaxBp = dice.any(7000, 5000, 10_000, 3333, 0);
    draft.spendOnPromoGoods = dice.percent(70);
    draft.returnDebt = dice.any(ReturnDebt.CARRY, ReturnDebt.CARRY, ReturnDebt.WITHHOLD);
    draft.spendRequires = dice.percent(80) ? Set.of() : Set.of(SpendRequirement.PHONE_CONFIRMED);
    return draft.finished();
  }

  private static @Nullable Period expiresAfter(Dice dice) {
    return switch ((int) dice.below(5)) {
      case 0 -> null;
      case 1 -> Period.ofDays(10);
      case 2 -> Period.ofMonths(1);
      case 3 -> Period.ofDays(2);
      default -> Period.ofMonths(6);
    };
  }

  private static List<Tier> tiers(Dice dice) {
    var tiers = new ArrayList<Tier>();
    long spendFrom = 0;
    for (int i = 0; i < dice.between(1, 4); i++) {
      tiers.add(ProgrammeDraft.tier("T" + i, (int) dice.between(0, 3000), spendFrom));
      spendFrom += dice.between(1, 20_000);
    }
    return tiers;
  }

  private static Selector category(String name) {
    return new Selector(Set.of(), Set.of(name), Set.of());
  }

  /** The same programme in the auditor's words. */
  static Terms terms(Programme programme) {
    return new Terms(
        programme.zone(),
        programme.pointValue(),
        programme.tiers().tiers().stream()
            .map(tier -> new Terms.Tier(tier.code(), tier.rateBp(), tier.spendFrom()))
            .toList(),
        programme.tiers().window(),
        programme.tiers().graceDays(),
        programme.earn().pendingFor(),
        programme.earn().expiresAfter(),
        programme.spend().maxBp(),
        programme.returnDebt() == ReturnDebt.CARRY
            ? Terms.ReturnDebt.CARRY
            : Terms.ReturnDebt.WITHHOLD);
  }
}
