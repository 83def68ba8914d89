package org.kopilka.domain.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.ReadyProgrammes;

class LadderTest {
  private static final Programme VESKA = ReadyProgrammes.veska().finished();
  private static final SpendDays GOLD_OF_MARCH = SpendDays.NONE.plus(day("2026-03-10"), 100_000);

  @Test
  void fallsWhenWindowAndGraceAreOver() {
    var ladder = ladder(GOLD_OF_MARCH, null);
    assertThat(ladder.tierAt(at("2026-03-09T23:59:59")).code()).isEqualTo("STANDART");
    assertThat(ladder.tierAt(at("2026-03-10T00:00:00")).code()).isEqualTo("GOLD");
    assertThat(ladder.tierAt(at("2027-04-09T23:59:59")).code()).isEqualTo("GOLD");
    assertThat(ladder.tierAt(at("2027-04-10T00:00:00")).code()).isEqualTo("STANDART");
    assertThat(ladder.changesAfter(at("2026-03-10T12:00:00"))).contains(at("2027-04-10T00:00:00"));
    assertThat(ladder.changesAfter(at("2027-04-10T00:00:00"))).isEmpty();
  }

  @Test
  void fallsOneStepAfterTheOther() {
    var ladder = ladder(GOLD_OF_MARCH.plus(day("2026-05-10"), 200_000), null);
    assertThat(ladder.tierAt(at("2026-05-10T00:00:00")).code()).isEqualTo("PLATINUM");
    assertThat(ladder.changesAfter(at("2026-05-10T12:00:00"))).contains(at("2027-04-10T00:00:00"));
    assertThat(ladder.tierAt(at("2027-04-10T00:00:00")).code()).isEqualTo("GOLD");
    assertThat(ladder.changesAfter(at("2027-04-10T00:00:00"))).contains(at("2027-06-10T00:00:00"));
  }

  /** Money that goes while enough of it stays changes nothing: only the last step counts. */
  @Test
  void passesOverDaysThatDoNotMatter() {
    var ladder =
        ladder(GOLD_OF_MARCH.plus(day("2026-04-01"), 5).plus(day("2026-05-10"), 100_000), null);
    assertThat(ladder.changesAfter(at("2026-05-10T12:00:00"))).contains(at("2027-06-10T00:00:00"));
  }

  /** Of cards that were parted one may have brought back what another bought. */
  @Test
  void aDayBelowZeroWeighsForAsLongAsOneOfPurchase() {
    var days = SpendDays.NONE.plus(day("2026-03-10"), -60_000).plus(day("2026-05-10"), 130_000);
    assertThat(ladder(days, null).tierAt(at("2026-05-10T00:00:00")).code()).isEqualTo("STANDART");
    assertThat(ladder(days, null).changesAfter(at("2026-05-10T12:00:00")))
        .contains(at("2027-03-11T00:00:00"));
    assertThat(
            ladder(days.plus(day("2026-03-01"), 100_000), null)
                .changesAfter(at("2026-03-11T12:00:00")))
        .contains(at("2026-04-09T00:00:00"));
    assertThat(ladder(days, null).tierAt(at("2027-03-11T00:00:00")).code()).isEqualTo("GOLD");
  }

  @Test
  void graceKeepsTheHighestOfItsDays() {
    var days = SpendDays.NONE.plus(day("2026-03-10"), 60_000).plus(day("2027-03-10"), 40_000);
    assertThat(ladder(days, null).tierAt(at("2027-03-10T00:00:00")).code()).isEqualTo("GOLD");
    assertThat(ladder(days, null).tierAt(at("2027-04-09T00:00:00")).code()).isEqualTo("GOLD");
    assertThat(ladder(days, null).tierAt(at("2027-04-10T00:00:00")).code()).isEqualTo("STANDART");
  }

  @Test
  void aGrantHoldsUntilItsEndIfItIsHigher() {
    var until = at("2026-06-01T00:00:00");
    var platinum = ladder(GOLD_OF_MARCH, new TierFloor("PLATINUM", until));
    assertThat(platinum.tierAt(until.minusNanos(1)).code()).isEqualTo("PLATINUM");
    assertThat(platinum.tierAt(until).code()).isEqualTo("GOLD");
    assertThat(platinum.changesAfter(at("2026-03-10T12:00:00"))).contains(until);
    var standart = ladder(GOLD_OF_MARCH, new TierFloor("STANDART", until));
    assertThat(standart.tierAt(at("2026-03-10T12:00:00")).code()).isEqualTo("GOLD");
    assertThat(standart.changesAfter(at("2026-03-10T12:00:00")))
        .contains(at("2027-04-10T00:00:00"));
  }

  @Test
  void risesOnADayThatIsStillToCome() {
    var ladder = ladder(GOLD_OF_MARCH, null);
    assertThat(ladder.changesAfter(at("2026-03-09T23:58:00"))).contains(at("2026-03-10T00:00:00"));
  }

  @Test
  void oneTierNeverChanges() {
    var programme = ReadyProgrammes.dobrostroy().finished();
    var ladder = new Ladder(programme, GOLD_OF_MARCH, null);
    assertThat(ladder.tierAt(at("2026-03-10T12:00:00")).code()).isEqualTo("CARD");
    assertThat(ladder.changesAfter(at("2026-03-09T12:00:00"))).isEmpty();
  }

  @Test
  void moneyOfADayAddsUpAndMaySinkBelowNothing() {
    var days = SpendDays.NONE.plus(day("2026-03-10"), 10).plus(day("2026-03-10"), 5);
    assertThat(days.byDay()).containsExactly(Map.entry(day("2026-03-10"), 15L));
    assertThat(days.plus(day("2026-03-10"), -14).byDay()).containsValue(1L);
    assertThat(days.plus(day("2026-03-10"), -15).byDay()).isEmpty();
    assertThat(days.plus(day("2026-03-10"), -16).byDay()).containsValue(-1L);
    assertThat(days.plus(day("2026-03-09"), 0)).isEqualTo(days);
  }

  @Test
  void daysTooOldToMatterAreForgotten() {
    var days = SpendDays.NONE.plus(day("2026-03-10"), 10).plus(day("2026-03-11"), 5);
    assertThat(days.from(day("2026-03-10"))).isEqualTo(days);
    assertThat(days.from(day("2026-03-11")).byDay()).containsOnlyKeys(day("2026-03-11"));
    assertThat(days.from(day("2026-03-12"))).isEqualTo(SpendDays.NONE);
    assertThat(SpendDays.NONE.from(day("2026-03-12"))).isEqualTo(SpendDays.NONE);
  }

  private static Ladder ladder(SpendDays days, @Nullable TierFloor floor) {
    return new Ladder(VESKA, days, floor);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VESKA.zone()).toInstant();
  }
}
