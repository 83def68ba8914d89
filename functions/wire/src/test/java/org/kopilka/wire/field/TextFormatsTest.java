package org.kopilka.wire.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kopilka.wire.field.Reading.read;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.field.Parsed.Misfit;
import org.kopilka.wire.problem.FaultCode;

class TextFormatsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "minsk-1.2.000123", "A:b_c.d-0"})
  void readsIds(String id) {
    assertThat(read(TextFormats.ID, "\"" + id + "\"")).isEqualTo(Parsed.fit(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a#b", "a/b", "чек", "a\\n", "\\u0000", "Ａ", "٣", "a%20b", "é"})
  void refusesOtherIds(String id) {
    assertThat(read(TextFormats.ID, "\"" + id + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_AN_ID));
  }

  @Test
  void endsIdsAt64Characters() {
    assertThat(read(TextFormats.ID, "\"" + "x".repeat(64) + "\"")).isInstanceOf(Parsed.Fit.class);
    assertThat(read(TextFormats.ID, "\"" + "x".repeat(65) + "\""))
        .isInstanceOf(Parsed.Misfit.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "1.5", "true", "[]", "{}"})
  void wantsTexts(String json) {
    assertThat(read(TextFormats.ID, json)).isEqualTo(Parsed.misfit(FaultCode.NOT_A_TEXT));
    assertThat(read(TextFormats.text(9), json)).isEqualTo(Parsed.misfit(FaultCode.NOT_A_TEXT));
  }

  @Test
  void countsCodePointsAndNotHalves() {
    var four = "🍰".repeat(4);
    assertThat(read(TextFormats.text(4), "\"" + four + "\"")).isEqualTo(Parsed.fit(four));
    assertThat(read(TextFormats.text(3), "\"" + four + "\""))
        .isEqualTo(new Misfit<String>(FaultCode.TOO_LONG, Map.of("max", "3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83c", "\\udf70", "a\\udf70\\ud83c", "a\\u0000", "a\\n", "\\u0085b"})
  void refusesHalvesAndControls(String text) {
    assertThat(read(TextFormats.text(9), "\"" + text + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.BAD_CHARACTER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\t\\n", "\\u00a0", "\\u200b", "\\u3000\\ufeff"})
  void refusesTextsThatNobodySees(String text) {
    assertThat(read(TextFormats.text(9), "\"" + text + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.BLANK));
  }

  @Test
  void readsChoicesByTheirExactNames() {
    var weekend = TextFormats.oneOf(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY));
    assertThat(read(weekend, "\"SUNDAY\"")).isEqualTo(Parsed.fit(DayOfWeek.SUNDAY));
    assertThat(read(weekend, "\"sunday\"")).isInstanceOf(Misfit.class);
    assertThat(read(weekend, "\"MONDAY\""))
        .isEqualTo(
            new Misfit<DayOfWeek>(FaultCode.UNKNOWN_VALUE, Map.of("allowed", "SATURDAY, SUNDAY")));
    assertThat(read(TextFormats.oneOf(DayOfWeek.class), "\"MONDAY\""))
        .isEqualTo(Parsed.fit(DayOfWeek.MONDAY));
  }

  @ParameterizedTest
  @CsvSource({"+375291112233,true", "375291112233,false", "+37529111223３,false"})
  void matchesPatterns(String text, boolean fits) {
    var phone = TextFormats.matching(Pattern.compile("\\+[0-9]{10,15}"), "+375291234567");
    assertThat(read(phone, "\"" + text + "\"") instanceof Parsed.Fit).isEqualTo(fits);
  }

  @Test
  void showsNoExampleThatDoesNotMatch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextFormats.matching(Pattern.compile("[0-9]"), "ten"));
  }
}
