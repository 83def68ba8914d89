package org.kopilka.domain.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A card is there again when it was at the same cashier within half a day, on another receipt. */
class TrackAgainTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Post OLGA = new Post("minsk-1", "olga");
  private static final Post IVAN = new Post("minsk-1", "ivan");
  private final Track track = new Track(List.of(visit("r-1", NOON, OLGA)), List.of(), Map.of());

  @Test
  void atTheSameCashierWithinHalfADayBeforeOrAfter() {
    assertThat(track.isAgain(visit("r-2", NOON.plus(Duration.ofHours(11)), OLGA))).isTrue();
    assertThat(track.isAgain(visit("r-2", NOON.minus(Duration.ofHours(11)), OLGA))).isTrue();
  }

  @Test
  void notElsewhereNorLaterNorOnTheSameReceiptNorWithoutACashier() {
    assertThat(track.isAgain(visit("r-2", NOON.plusSeconds(60), IVAN))).isFalse();
    assertThat(track.isAgain(visit("r-2", NOON.plus(Duration.ofHours(13)), OLGA))).isFalse();
    assertThat(track.isAgain(visit("r-1", NOON, OLGA))).isFalse();
    assertThat(track.isAgain(visit("r-2", NOON, null))).isFalse();
    assertThat(Track.NONE.isAgain(visit("r-2", NOON, OLGA))).isFalse();
  }

  private static Visit visit(String receiptId, Instant at, @Nullable Post post) {
    return new Visit(receiptId, at, post, 10, 0, 500, false);
  }
}
