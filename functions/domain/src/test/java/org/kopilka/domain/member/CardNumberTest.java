package org.kopilka.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0, 2000000000008",
    "1, 2000000000015",
    "99999999999, 2999999999991",
    "12345678901, 2123456789010",
    "300, 2000000003009",
  })
  void endsInTheCheckDigitOfEan13(long serial, String number) {
    assertThat(CardNumber.electronic(serial)).isEqualTo(number);
  }

  @Test
  void ofNeighboursDiffersInMoreThanOneDigit() {
    for (long serial = 0; serial < 1000; serial++) {
      assertThat(differences(CardNumber.electronic(serial), CardNumber.electronic(serial + 1)))
          .isGreaterThan(1);
    }
  }

  private static long differences(String one, String other) {
    long count = 0;
    for (int i = 0; i < one.length(); i++) {
      count += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, CardNumber.SERIALS})
  void existsForSerialsOfElevenDigitsOnly(long serial) {
    assertThatThrownBy(() -> CardNumber.electronic(serial))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2000000000015, true",
    "4006381333931, true",
    "2000000000016, false",
    "200000000001, false",
    "20000000000150, false",
    "٢000000000015, false",
    "A-17, false",
  })
  void isKnownByItsCheckDigit(String number, boolean known) {
    assertThat(CardNumber.isEan13(number)).isEqualTo(known);
  }
}
