package org.kopilka.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kopilka.domain.programme.ProgrammeDraft.tier;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierRulesTest {
  private static final Period YEAR = Period.ofMonths(12);
  private static final List<Tier> TWO = List.of(tier("LOW", 500, 0), tier("HIGH", 1000, 100));

  @Test
  void aThresholdReachedIsReached() {
    var rules = new TierRules(TWO, YEAR, 0);
    assertThat(rules.reachedBy(0).code()).isEqualTo("LOW");
    assertThat(rules.reachedBy(99).code()).isEqualTo("LOW");
    assertThat(rules.reachedBy(100).code()).isEqualTo("HIGH");
    assertThat(rules.lowest().code()).isEqualTo("LOW");
  }

  @Test
  void aTierThatIsNoMoreIsTheLowest() {
    var rules = new TierRules(TWO, YEAR, 0);
    assertThat(rules.named("HIGH").code()).isEqualTo("HIGH");
    assertThat(rules.named("SILVER").code()).isEqualTo("LOW");
  }

  @Test
  void aDayCountsThroughTheEndOfItsWindow() {
    assertThat(new TierRules(TWO, YEAR, 0).countsUntil(LocalDate.of(2028, 2, 29)))
        .isEqualTo(LocalDate.of(2029, 2, 28));
  }

  @Test
  void aLadderAscendsFromZero() {
    refused(List.of(), YEAR, 0);
    refused(List.of(tier("LOW", 500, 1)), YEAR, 0);
    refused(List.of(tier("LOW", 500, 0), tier("HIGH", 1000, 0)), YEAR, 0);
    refused(List.of(tier("A", 1, 0), tier("B", 1, 20), tier("C", 1, 10)), YEAR, 0);
    refused(List.of(tier("SAME", 1, 0), tier("SAME", 2, 10)), YEAR, 0);
    refused(tiers(TierRules.TIERS_MAX + 1), YEAR, 0);
    assertThat(new TierRules(tiers(TierRules.TIERS_MAX), YEAR, 0).tiers()).hasSize(20);
  }

  @Test
  void aWindowHasALength() {
    refused(TWO, null, 0);
    refused(TWO, Period.ZERO, 0);
    refused(TWO, Period.ofDays(-1), 0);
    refused(TWO, Period.of(3, 0, 1), 0);
    assertThat(new TierRules(TWO, Period.ofYears(3), 0).window()).isEqualTo(Period.ofYears(3));
    assertThat(new TierRules(TWO, Period.ofDays(1), 0).window()).isEqualTo(Period.ofDays(1));
    assertThat(new TierRules(TWO.subList(0, 1), null, 0).window()).isNull();
  }

  @Test
  void graceHasALimit() {
    refused(TWO, YEAR, -1);
    refused(TWO, YEAR, TierRules.GRACE_DAYS_MAX + 1);
    assertThat(new TierRules(TWO, YEAR, TierRules.GRACE_DAYS_MAX).graceDays()).isEqualTo(366);
  }

  @Test
  void aTierHasACodeARateAndAThreshold() {
    for (var code : List.of("", "gold", "1ST", "A".repeat(33))) {
      refused(() -> tier(code, 500, 0));
    }
    refused(() -> tier("GOLD", -1, 0));
    refused(() -> tier("GOLD", 10_001, 0));
    refused(() -> tier("GOLD", 500, -1));
    refused(() -> tier("GOLD", 500, 10_000_000_000_001L));
    assertThat(tier("A".repeat(32), 10_000, 10_000_000_000_000L).rateBp()).isEqualTo(10_000);
  }

  private static List<Tier> tiers(int count) {
    return IntStream.range(0, count).mapToObj(i -> tier("T" + i, i, i)).toList();
  }

  private static void refused(List<Tier> tiers, @Nullable Period window, int graceDays) {
    refused(() -> new TierRules(tiers, window, graceDays));
  }

  private static void refused(ThrowingCallable made) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
  }
}
