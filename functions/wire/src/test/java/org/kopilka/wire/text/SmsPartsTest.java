package org.kopilka.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsPartsTest {

  private static final String FACE = "😀";

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
  void latinHas160PlacesAloneAnd153Together(int letters, int parts) {
    assertThat(SmsParts.of("a".repeat(letters))).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
  void cyrillicHas70PlacesAloneAnd67Together(int letters, int parts) {
    assertThat(SmsParts.of("я".repeat(letters))).isEqualTo(parts);
  }

  @Test
  void oneForeignCharacterPutsTheWholeTextIntoUcs2() {
    assertThat(SmsParts.of("a".repeat(71))).isEqualTo(1);
    assertThat(SmsParts.of("a".repeat(70) + "я")).isEqualTo(2);
    assertThat(SmsParts.of("a".repeat(70) + "`")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"€", "[", "]", "{", "}", "^", "~", "\\", "|"})
  void escapedCharactersTakeTwoPlaces(String escaped) {
    assertThat(SmsParts.of(escaped.repeat(80))).isEqualTo(1);
    assertThat(SmsParts.of(escaped.repeat(80) + "a")).isEqualTo(2);
  }

  @Test
  void anEscapedCharacterIsNotCutInTwo() {
    // 152 + 2 > 153: the euro moves to the second part, and then 153 no longer hold the rest.
    assertThat(SmsParts.of("a".repeat(152) + "€" + "a".repeat(151))).isEqualTo(2);
    assertThat(SmsParts.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(3);
    assertThat(SmsParts.of("a".repeat(151) + "€" + "a".repeat(153))).isEqualTo(2);
  }

  @Test
  void aSurrogatePairIsNotCutInTwo() {
    assertThat(SmsParts.of(FACE.repeat(35))).isEqualTo(1);
    // 33 pairs fill 66 of the 67 units; the last one stays empty.
    assertThat(SmsParts.of(FACE.repeat(66))).isEqualTo(2);
    assertThat(SmsParts.of(FACE.repeat(66) + "я")).isEqualTo(2);
    assertThat(SmsParts.of(FACE.repeat(67))).isEqualTo(3);
    assertThat(SmsParts.of("я" + FACE.repeat(66))).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"Ä, 1", "ñ, 1", "Ω, 1", "ç, 3", "ё, 3", "№, 3"})
  void knowsWhichAccentsAreInTheAlphabet(String letter, int parts) {
    assertThat(SmsParts.of(letter.repeat(135))).isEqualTo(parts);
  }
}
