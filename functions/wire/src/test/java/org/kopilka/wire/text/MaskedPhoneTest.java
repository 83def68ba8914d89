package org.kopilka.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedPhoneTest {

  @ParameterizedTest
  @CsvSource({
    "+375291234567, +375 29 ***-**-67",
    "+79161234567, +7 916 ***-**-67",
    "+447911123456, +44791 ***-**-56"
  })
  void showsThePrefixAndTheLastTwoDigits(String phone, String masked) {
    assertThat(MaskedPhone.of(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "+", "112", "375291234567", "+12345678", "+37529123456x", "anna@mail.by"})
  void hidesWhatIsNoNumberWhole(String phone) {
    assertThat(MaskedPhone.of(phone)).isEqualTo("***");
  }
}
