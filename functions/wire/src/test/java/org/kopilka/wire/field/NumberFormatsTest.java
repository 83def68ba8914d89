package org.kopilka.wire.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wire.field.Reading.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.money.Quantity;
import org.kopilka.wire.problem.FaultCode;

class NumberFormatsTest {
  private static final long PRICE_MAX = 1_000_000_000;

  @ParameterizedTest
  @CsvSource({"0,0", "-0,0", "1,1", "1450,1450", "1000000000,1000000000"})
  void readsAmounts(String json, long amount) {
    assertThat(read(NumberFormats.amount(PRICE_MAX), json)).isEqualTo(Parsed.fit(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0",
        "1e3",
        "1E3",
        "1e400",
        "-1e400",
        "1e999999999",
        "1e-999999999",
        "0.1",
        "-0.0",
        "\"1\"",
        "\"\"",
        "true",
        "[]",
        "[1]",
        "{}",
        "\"٣\"",
        "\"NaN\""
      })
  void refusesAmountsThatAreNoIntegers(String json) {
    assertThat(read(NumberFormats.amount(PRICE_MAX), json))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_AN_INTEGER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1000000001",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551617",
        "340282366920938463463374607431768211456"
      })
  void refusesAmountsOutOfRange(String json) {
    assertThat(read(NumberFormats.amount(PRICE_MAX), json)).isEqualTo(Parsed.outside(0, PRICE_MAX));
  }

  @Test
  void reachesBothEndsOfLong() {
    var any = NumberFormats.integer(Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(read(any, "9223372036854775807")).isEqualTo(Parsed.fit(Long.MAX_VALUE));
    assertThat(read(any, "-9223372036854775808")).isEqualTo(Parsed.fit(Long.MIN_VALUE));
    assertThat(read(any, "9223372036854775808")).isInstanceOf(Parsed.Misfit.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1000",
    "1.000,1000",
    "0.745,745",
    "0.7,700",
    "0.001,1",
    "000001,1000",
    "999999.999,999999999"
  })
  void readsQuantitiesAsThousandths(String text, long thousandths) {
    assertThat(read(NumberFormats.QUANTITY, "\"" + text + "\""))
        .isEqualTo(Parsed.fit(new Quantity(thousandths)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0.000",
        "-0",
        "-1",
        "+1",
        "1.",
        ".5",
        "1.0000",
        "1000000",
        "1,5",
        "1e3",
        "1e400",
        " 1",
        "1 ",
        "1\\n",
        "٣",
        "１",
        "1٫5",
        "NaN",
        "Infinity",
        "0x1",
        "1_0",
        "1.-5"
      })
  void refusesOtherQuantities(String text) {
    assertThat(read(NumberFormats.QUANTITY, "\"" + text + "\""))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_A_QUANTITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0.745", "true", "{}"})
  void wantsQuantitiesInQuotes(String json) {
    assertThat(read(NumberFormats.QUANTITY, json)).isEqualTo(Parsed.misfit(FaultCode.NOT_A_TEXT));
  }

  @Test
  void readsFlagsAndNothingLikeThem() {
    assertThat(read(NumberFormats.FLAG, "true")).isEqualTo(Parsed.fit(true));
    assertThat(read(NumberFormats.FLAG, "false")).isEqualTo(Parsed.fit(false));
    assertThat(read(NumberFormats.FLAG, "\"true\""))
        .isEqualTo(Parsed.misfit(FaultCode.NOT_A_BOOLEAN));
    assertThat(read(NumberFormats.FLAG, "1")).isEqualTo(Parsed.misfit(FaultCode.NOT_A_BOOLEAN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "101", "-1", "+1", "1.0", "٥", "9223372036854775808", "1e1"})
  void refusesOtherDigits(String text) {
    assertThat(read(NumberFormats.digits(1, 100), "\"" + text + "\""))
        .isEqualTo(Parsed.outside(1, 100));
  }
}
