package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiryNoticedTest {
  private static final Instant NOTICED_UNTIL = Instant.parse("2027-05-24T00:00:00Z");

  @Test
  void tellsTheLastLocalDayOnWhichPointsCanBeSpent() {
    var midnightInMinsk = new Piece(Instant.parse("2027-05-21T21:00:00Z"), 90);

    assertThat(noticed("Europe/Minsk", midnightInMinsk).pointsByLastDay())
        .containsExactly(Map.entry(LocalDate.of(2027, 5, 21), 90L));
  }

  @Test
  void addsUpWhatGoesOnOneLocalDay() {
    var noon = new Piece(Instant.parse("2027-05-21T09:00:00Z"), 1);
    var midnight = new Piece(Instant.parse("2027-05-21T21:00:00Z"), 90);
    var next = new Piece(Instant.parse("2027-05-22T21:00:00Z"), 5);

    assertThat(noticed("Europe/Minsk", noon, midnight, next).pointsByLastDay())
        .containsExactly(
            Map.entry(LocalDate.of(2027, 5, 21), 91L), Map.entry(LocalDate.of(2027, 5, 22), 5L));
  }

  private static Event.ExpiryNoticed noticed(String zone, Piece... lots) {
    return new Event.ExpiryNoticed(List.of(lots), NOTICED_UNTIL, zone);
  }
}
