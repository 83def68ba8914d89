package org.kopilka.wire.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;

class QueryReaderTest {
  private static QueryReader query(String name, String... values) {
    return new QueryReader(Map.of(name, List.of(values)));
  }

  private static List<Fault> faults(QueryReader query) {
    return assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(query::check)
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.PARAMETER_INVALID))
        .actual()
        .problem()
        .faults();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "50,50", "100,100", "007,7", "'',50"})
  void readsTheLimit(String text, int limit) {
    var query = query("limit", text);
    assertThat(query.limit()).isEqualTo(limit);
    query.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "ten", "5.0", "٥", "99999999999999999999"})
  void refusesOtherLimits(String text) {
    var query = query("limit", text);
    query.limit();
    assertThat(faults(query)).extracting(Fault::code).containsExactly("OUT_OF_RANGE");
  }

  @Test
  void hasADefaultLimit() {
    assertThat(new QueryReader(Map.of()).limit()).isEqualTo(50);
  }

  @Test
  void leavesTheCursorToWhoeverMadeIt() {
    assertThat(query("cursor", "?/#").cursor()).isEqualTo("?/#");
    assertThat(query("cursor", "").cursor()).isNull();
    var twice = query("cursor", "a", "b");
    twice.cursor();
    assertThat(faults(twice)).extracting(Fault::code).containsExactly("REPEATED");
  }

  @Test
  void refusesAParameterGivenTwice() {
    var query = query("limit", "5", "6");
    query.limit();
    assertThat(faults(query)).extracting(Fault::code).containsExactly("REPEATED");
  }

  @Test
  void namesTheParameterOfEachFault() {
    var query = new QueryReader(Map.of("at", List.of("now"), "other", List.of("1", "2")));
    query.optional("at", TimeFormats.INSTANT);
    query.required("from", TimeFormats.DATE);
    query.exactlyOne("phone", "card");
    assertThat(faults(query))
        .extracting(fault -> fault.place() + " " + fault.at() + " " + fault.code())
        .containsExactly(
            "PARAMETER at NOT_AN_INSTANT",
            "PARAMETER from REQUIRED",
            "PARAMETER phone EXACTLY_ONE");
  }
}
