package org.kopilka.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+375291234567",
        "+375 29 123-45-67",
        "+375 (29) 123 45 67",
        "+375\u00a029\u2009123\u201345\u201167",
        "\t+375(29)1234567 "
      })
  void spellingsOfOneNumberAreOneNumber(String spelled) {
    assertThat(PhoneNumber.read(spelled)).contains(new PhoneNumber("+375291234567"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "375291234567",
        "80291234567",
        "+0375291234567",
        "+1234567",
        "+1234567890123456",
        "+375 29 123.45.67",
        "+37529123456\u0667",
        "+375291234567 доб. 4"
      })
  void whatLacksACountryOrIsNoNumberIsNone(String spelled) {
    assertThat(PhoneNumber.read(spelled)).isEmpty();
  }

  @Test
  void theShortestAndTheLongestNumberFit() {
    assertThat(PhoneNumber.read("+12345678")).isPresent();
    assertThat(PhoneNumber.read("+123456789012345")).isPresent();
  }

  @Test
  void spellingsHaveALength() {
    assertThat(PhoneNumber.read("+375291234567" + " ".repeat(28))).isEmpty();
    assertThat(PhoneNumber.read("+375291234567" + " ".repeat(27))).isPresent();
  }

  @Test
  void cannotHoldAnythingElse() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("+375 291234567"));
  }
}
