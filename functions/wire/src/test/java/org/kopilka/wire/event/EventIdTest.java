package org.kopilka.wire.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdTest {

  @Test
  void isTheBeginningOfTheHashInBase32() {
    // printf 'veska#OP#P#1\nPointsEarned\n0' | sha256sum | xxd -r -p | base32 | cut -c1-26
    assertThat(EventId.of("veska#OP#P#1", "PointsEarned", "0"))
        .isEqualTo("ESJYYJAPKQPNBH3L37LTWJPHCE");
  }

  @Test
  void tellsWordsApartFromTheirPieces() {
    assertThat(EventId.of("ab", "c")).isNotEqualTo(EventId.of("a", "bc"));
  }
}
