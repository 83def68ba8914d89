package org.kopilka.domain.programme;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of a programme and the window in which money counts towards it (rule 9).
 *
 * @param tiers lowest first; the first begins at 0, each next one higher
 * @param window calendar period that a day's money counts, both ends included; null only with one
 *     tier
 * @param graceDays local days that a level outlives its sum
 */
public record TierRules(List<Tier> tiers, @Nullable Period window, int graceDays) {
  public static final int TIERS_MAX = 20;
  public static final int GRACE_DAYS_MAX = 366;
  public static final int WINDOW_YEARS_MAX = 3;

  public TierRules {
    tiers = List.copyOf(tiers);
    if (tiers.isEmpty() || tiers.size() > TIERS_MAX) {
      throw new IllegalArgumentException("a programme has 1 to " + TIERS_MAX + " tiers");
    }
    requireLadder(tiers);
    requireWindow(tiers, window);
    if (graceDays < 0 || graceDays > GRACE_DAYS_MAX) {
      throw new IllegalArgumentException("tierGraceDays lies between 0 and " + GRACE_DAYS_MAX);
    }
  }

  private static void requireLadder(List<Tier> tiers) {
    if (tiers.getFirst().spendFrom() != 0) {
      throw new IllegalArgumentException("the first tier begins with spendFrom 0");
    }
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).spendFrom() <= tiers.get(i - 1).spendFrom()) {
        throw new IllegalArgumentException("each tier's spendFrom is above the one before it");
      }
    }
    if (tiers.stream().map(Tier::code).distinct().count() != tiers.size()) {
      throw new IllegalArgumentException("each tier has a code of its own");
    }
  }

  private static void requireWindow(List<Tier> tiers, @Nullable Period window) {
    if (window == null) {
      if (tiers.size() > 1) {
        throw new IllegalArgumentException("several tiers need a tierWindow");
      }
      return;
    }
    if (window.isZero() || Lengths.outside(window, WINDOW_YEARS_MAX)) {
      throw new IllegalArgumentException("tierWindow lies between P1D and P3Y: " + window);
    }
  }

  public Tier lowest() {
    return tiers.getFirst();
  }

  /** The highest tier that this much money reaches. */
  public Tier reachedBy(long money) {
    return tiers.reversed().stream()
        .filter(tier -> money >= tier.spendFrom())
        .findFirst()
        .orElse(lowest());
  }

  /** The tier of a code; the lowest when this version of the programme no longer has it. */
  public Tier named(String code) {
    return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst().orElse(lowest());
  }

  /** The last local day on which money of {@code day} counts; the day itself without a window. */
  public LocalDate countsUntil(LocalDate day) {
    return window == null ? day : day.plus(window);
  }
}
