package org.kopilka.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/** An account's tier, before and after money is added or taken. */
record Standing(Account account, Programmes programmes) {
  /** Days by which a purchase may be dated back: its tier must still be computable. */
  static final int BACKDATED_DAYS = 30;

  Ladder ladder(Instant instant, SpendDays days) {
    return new Ladder(rules(instant), days, account.floor());
  }

  /** The programme's, or its variant's that the account came from. */
  private Programme rules(Instant instant) {
    return programmes.at(instant).by(account.usage().variant());
  }

  Ladder ladder(Instant instant) {
    return ladder(instant, account.spend());
  }

  /**
   * What the member is to be told when the days become {@code after}: a tier that this very change
   * moved and that is not the one they know. A fall by time alone is the review's to tell.
   */
  @Nullable TierChange change(SpendDays after, Instant now, TierChange.Cause cause) {
    return change(after, account.floor(), now, cause);
  }

  /** The same where a tier granted becomes another, too. */
  @Nullable TierChange change(
      SpendDays after, @Nullable TierFloor floor, Instant now, TierChange.Cause cause) {
    var before = ladder(now).tierAt(now).code();
    var tier = new Ladder(programmes.at(now), after, floor).tierAt(now).code();
    return tier.equals(before) ? null : changeTo(tier, now, cause);
  }

  /** The step from the tier last told to another, unless it is the same. */
  @Nullable TierChange changeTo(String tier, Instant now, TierChange.Cause cause) {
    if (tier.equals(account.tier())) {
      return null;
    }
    var rules = programmes.at(now).tiers();
    var rise = rules.named(tier).spendFrom() > rules.named(account.tier()).spendFrom();
    return new TierChange(account.tier(), tier, rise, cause);
  }

  /** The first day whose money may still count for a purchase dated back as far as allowed. */
  static LocalDate daysFrom(Programme programme, Instant now) {
    var rules = programme.tiers();
    var oldest = programme.day(now).minusDays(BACKDATED_DAYS + 1L + rules.graceDays());
    // Three days more: months are not equally long, so minus is not quite the inverse of plus.
    return rules.window() == null ? oldest : oldest.minus(rules.window()).minusDays(3);
  }
}
