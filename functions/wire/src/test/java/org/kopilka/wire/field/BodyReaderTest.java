package org.kopilka.wire.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.money.Quantity;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Fault;
import org.kopilka.wire.problem.FaultCode;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.problem.Sentence;

class BodyReaderTest {
  private record Line(String sku, Quantity quantity, long price) {}

  private static BodyReader body(String json) {
    return BodyReader.of(Json.parseObject(json));
  }

  private static Line line(BodyReader in) {
    return new Line(
        in.required("sku", TextFormats.text(64)),
        in.required("quantity", NumberFormats.QUANTITY),
        in.required("price", NumberFormats.amount(1_000)));
  }

  private static List<String> faults(BodyReader in) {
    return in.faults().stream().map(fault -> fault.at() + " " + fault.code()).toList();
  }

  @Test
  void readsALineAndIgnoresWhatNobodyAsksFor() {
    var in = body("{\"lines\":[{\"sku\":\"a\",\"quantity\":\"0.5\",\"price\":7,\"more\":[]}]}");
    assertThat(in.objects("lines", 1, 200, BodyReaderTest::line))
        .containsExactly(new Line("a", new Quantity(500), 7));
    in.check();
  }

  @Test
  void collectsEveryFaultWithItsPointer() {
    var in =
        body(
            """
            {"receiptId": "a b", "at": "today", "member": {"card": 1},
             "lines": [{"sku": "ok", "quantity": "1", "price": 1},
                       {"quantity": 1, "price": 1.0}, 7]}\
            """);
    in.required("receiptId", TextFormats.ID);
    in.required("at", TimeFormats.INSTANT);
    in.object("member").required("card", TextFormats.ID);
    in.objects("lines", 1, 200, BodyReaderTest::line);
    in.required("channel", TextFormats.ID);
    assertThat(faults(in))
        .containsExactly(
            "/receiptId NOT_AN_ID",
            "/at NOT_AN_INSTANT",
            "/member/card NOT_A_TEXT",
            "/lines/1/sku REQUIRED",
            "/lines/1/quantity NOT_A_TEXT",
            "/lines/1/price NOT_AN_INTEGER",
            "/lines/2 NOT_AN_OBJECT",
            "/channel REQUIRED");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(in::check)
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BODY_INVALID))
        .satisfies(e -> assertThat(e.problem().faults()).isEqualTo(in.faults()));
  }

  @Test
  void takesNullForAbsent() {
    var in = body("{\"a\":null}");
    assertThat(in.has("a")).isFalse();
    @Nullable String absent = in.optional("a", TextFormats.ID);
    assertThat(absent).isNull();
    assertThat(in.optional("a", TextFormats.ID, "else")).isEqualTo("else");
    assertThat(in.optionalObject("a")).isNull();
    assertThat(in.list("a", 0, 9, TextFormats.ID)).isEmpty();
    in.check();
    in.required("a", TextFormats.ID);
    assertThat(faults(in)).containsExactly("/a REQUIRED");
  }

  @Test
  void notesFaultsOfOptionalFieldsToo() {
    var in = body("{\"a\":1,\"b\":true}");
    in.optional("a", TextFormats.ID);
    in.optional("b", NumberFormats.amount(9), 0L);
    assertThat(faults(in)).containsExactly("/a NOT_A_TEXT", "/b NOT_AN_INTEGER");
  }

  @Test
  void saysOnceThatAnObjectIsMissing() {
    var in = body("{\"member\":[]}");
    assertThat(in.object("member").required("card", TextFormats.ID)).isNotEmpty();
    in.object("redeem").required("points", NumberFormats.amount(9));
    assertThat(faults(in)).containsExactly("/member NOT_AN_OBJECT", "/redeem REQUIRED");
  }

  @Test
  void boundsArrays() {
    var in = body("{\"none\":[],\"two\":[\"a\",\"b\"],\"text\":\"a\"}");
    in.list("absent", 1, 9, TextFormats.ID);
    in.list("none", 1, 9, TextFormats.ID);
    in.list("two", 0, 1, TextFormats.ID);
    in.list("text", 0, 1, TextFormats.ID);
    assertThat(faults(in))
        .containsExactly(
            "/absent REQUIRED", "/none TOO_FEW", "/two TOO_MANY", "/text NOT_AN_ARRAY");
    assertThat(in.list("two", 2, 2, TextFormats.ID)).containsExactly("a", "b");
  }

  @Test
  void refusesNullInsideAnArray() {
    var in = body("{\"coupons\":[null,\"a\"]}");
    in.list("coupons", 0, 9, TextFormats.ID);
    assertThat(faults(in)).containsExactly("/coupons/0 NOT_A_TEXT");
  }

  @Test
  void countsAlternatives() {
    var in = body("{\"redeem\":{\"points\":1,\"max\":true,\"hold\":null}}");
    var redeem = in.object("redeem");
    redeem.exactlyOne("max", "hold");
    redeem.exactlyOne("points", "max", "hold");
    redeem.exactlyOne("hold", "other");
    assertThat(faults(in)).containsExactly("/redeem EXACTLY_ONE", "/redeem EXACTLY_ONE");
  }

  @Test
  void letsAlternativesBeAbsentWhereNoneIsNeeded() {
    var in = body("{\"a\":1,\"b\":2}");
    in.atMostOne("a", "c");
    in.atMostOne("c", "d");
    in.check();
    in.atMostOne("a", "b");
    assertThat(faults(in)).containsExactly(" AT_MOST_ONE");
  }

  @Test
  void takesFaultsThatOnlyItsUserSees() {
    var in = body("{\"tiers\":[]}");
    in.fault("lines", FaultCode.SUM_OVERFLOW);
    in.fault(Fault.inBody(in.at("a/b~c"), "TIERS_UNORDERED", new Sentence("ru", "en")));
    assertThat(faults(in)).containsExactly("/lines SUM_OVERFLOW", "/a~1b~0c TIERS_UNORDERED");
  }

  @Test
  void answersShorterThanItIsAsked() {
    var in = body("{\"lines\":[" + "7,".repeat(199) + "7]}");
    in.objects("lines", 1, 200, BodyReaderTest::line);
    assertThat(in.faults()).hasSize(100);
  }
}
