package org.kopilka.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.wire.json.NotJsonException.Reason;

class JsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|NOT_AN_OBJECT",
        "` `|NOT_AN_OBJECT",
        "null|NOT_AN_OBJECT",
        "[]|NOT_AN_OBJECT",
        "\"text\"|NOT_AN_OBJECT",
        "12|NOT_AN_OBJECT",
        "{|SYNTAX",
        "{\"a\":}|SYNTAX",
        "{\"a\":1,}|SYNTAX",
        "{'a':1}|SYNTAX",
        "{a:1}|SYNTAX",
        "{\"a\":NaN}|SYNTAX",
        "{\"a\":Infinity}|SYNTAX",
        "{\"a\":-Infinity}|SYNTAX",
        "{\"a\":+1}|SYNTAX",
        "{\"a\":01}|SYNTAX",
        "{\"a\":.5}|SYNTAX",
        "{\"a\":5.}|SYNTAX",
        "{\"a\":0x10}|SYNTAX",
        "{\"a\":٣}|SYNTAX",
        "{\"a\":1}//|SYNTAX",
        "{\"a\":\"\t\"}|SYNTAX",
        "{\"a\":\"\\x\"}|SYNTAX",
        "{\"a\":1,\"a\":1}|NAME_TWICE",
        "{\"b\":{\"a\":1,\"\\u0061\":2}}|NAME_TWICE",
        "{} {}|MORE_THAN_ONE_VALUE",
        "{}1|MORE_THAN_ONE_VALUE",
        "{}]|SYNTAX",
      })
  void refusesWhatIsNotExactlyOneObject(String text, Reason reason) {
    assertThatExceptionOfType(NotJsonException.class)
        .isThrownBy(() -> Json.parseObject(text))
        .extracting(NotJsonException::reason)
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"a\":1,\"a\":2}|1|12", "`{\n \"b\": nul}`|2|7", "{} {}|1|4"})
  void saysWhereReadingStopped(String text, int line, int column) {
    assertThatExceptionOfType(NotJsonException.class)
        .isThrownBy(() -> Json.parseObject(text))
        .satisfies(e -> assertThat(e.line()).isEqualTo(line))
        .satisfies(e -> assertThat(e.column()).isEqualTo(column));
  }

  @Test
  void nestsToTheLimitAndNoFurther() {
    assertThat(Json.parseObject(nested(Json.DEPTH_MAX))).isNotEmpty();
    assertLimitPassed(nested(Json.DEPTH_MAX + 1));
    assertLimitPassed("{\"a\":" + "[".repeat(100_000));
  }

  private static String nested(int levels) {
    var inside = levels - 1;
    return "{\"a\":" + "[".repeat(inside) + "]".repeat(inside) + "}";
  }

  @Test
  void refusesNumbersThatOnlyCostTime() {
    assertLimitPassed("{\"a\":" + "9".repeat(100_000) + "}");
  }

  private static void assertLimitPassed(String text) {
    assertThatExceptionOfType(NotJsonException.class)
        .isThrownBy(() -> Json.parseObject(text))
        .extracting(NotJsonException::reason)
        .isEqualTo(Reason.LIMIT_PASSED);
  }

  @Test
  void passesOverTheByteOrderMarkThat1cWrites() {
    assertThat(Json.parseObject("\uFEFF{\"a\":1}").path("a").asInt()).isEqualTo(1);
  }

  @Test
  void keepsIntegersWholeHoweverLong() {
    var read = Json.parseObject("{\"long\":9223372036854775807,\"more\":9223372036854775808}");
    assertThat(read.get("long").longValue()).isEqualTo(Long.MAX_VALUE);
    assertThat(read.get("more").bigIntegerValue()).isEqualTo(new BigInteger("9223372036854775808"));
  }

  @Test
  void saysNothingOfTheTextItself() {
    assertThatExceptionOfType(NotJsonException.class)
        .isThrownBy(() -> Json.parseObject("{\"phone\": +375291112233}"))
        .withMessageNotContaining("375")
        .withNoCause();
  }

  @Test
  void writesWhatItReads() {
    var text = "{\"name\":\"Кофе \\\"0,5\\\"\",\"lines\":[1,-2,{\"a\":null}],\"flag\":true}";
    assertThat(Json.write(Json.parseObject(text))).isEqualTo(text);
  }
}
