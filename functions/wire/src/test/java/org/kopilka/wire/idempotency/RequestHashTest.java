package org.kopilka.wire.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.json.Json;

class RequestHashTest {
  private static String hash(UnaryOperator<RequestHash> fields) {
    return HexFormat.of().formatHex(fields.apply(new RequestHash()).digest());
  }

  /** What a handler does: read the fields it knows, then hash what it read. */
  private static String hash(String json) {
    var in = BodyReader.of(Json.parseObject(json));
    var id = in.required("id", TextFormats.ID);
    var at = in.required("at", TimeFormats.INSTANT);
    var lines = in.objects("lines", 1, 9, line -> line.required("q", NumberFormats.QUANTITY));
    in.check();
    return hash(
        fields ->
            fields
                .text("id", id)
                .instant("at", at)
                .list("lines", lines, (line, q) -> line.number("q", q.thousandths())));
  }

  private static final String BODY =
      "{\"id\":\"a\",\"at\":\"2026-11-21T10:15:00+03:00\",\"lines\":[{\"q\":\"1\"}]}";

  @Test
  void isSixteenBytes() {
    assertThat(new RequestHash().digest()).hasSize(16);
  }

  /** Stored hashes outlive releases: this number may never change. */
  @Test
  void staysTheSameForEver() {
    assertThat(hash(BODY)).isEqualTo("80a096d466000ab60fe92796909f5cfb");
  }

  @Test
  void doesNotMindHowTheSameIsWritten() {
    assertThat(hash(BODY.replace("\"1\"", "\"1.000\""))).isEqualTo(hash(BODY));
    assertThat(hash(BODY.replace("10:15:00+03:00", "07:15:00.000Z"))).isEqualTo(hash(BODY));
    assertThat(hash("{\"more\":1," + BODY.substring(1))).isEqualTo(hash(BODY));
  }

  @Test
  void mindsEveryValue() {
    assertThat(hash(BODY.replace("\"1\"", "\"1.001\""))).isNotEqualTo(hash(BODY));
    assertThat(hash(BODY.replace("10:15:00", "10:15:00.001"))).isNotEqualTo(hash(BODY));
    assertThat(hash(BODY.replace("\"a\"", "\"b\""))).isNotEqualTo(hash(BODY));
    assertThat(hash(BODY.replace("}]", "},{\"q\":\"1\"}]"))).isNotEqualTo(hash(BODY));
  }

  @Test
  void leavesNoTraceOfWhatIsAbsent() {
    @Nullable String noText = null;
    @Nullable Long noNumber = null;
    @Nullable Boolean noFlag = null;
    @Nullable Instant noInstant = null;
    assertThat(
            hash(
                f ->
                    f.text("a", noText)
                        .number("b", noNumber)
                        .flag("c", noFlag)
                        .instant("d", noInstant)))
        .isEqualTo(hash(f -> f));
  }

  @Test
  void tellsFieldsApartWhateverStandsInThem() {
    assertThat(
            List.of(
                hash(f -> f.text("a", "1")),
                hash(f -> f.number("a", 1L)),
                hash(f -> f.flag("a", true)),
                hash(f -> f.text("a", "true")),
                hash(f -> f.text("b", "1")),
                hash(f -> f.text("a", "")),
                hash(f -> f.text("a", "1;b:t1:2;")),
                hash(f -> f.text("a", "1").text("b", "2")),
                hash(f -> f.object("a", g -> g.text("b", "1"))),
                hash(f -> f.object("a", g -> {}).text("b", "1")),
                hash(f -> f.list("a", List.of("1"), (g, v) -> g.text("b", v))),
                hash(f -> f.list("a", List.of("1", "2"), (g, v) -> g.text("b", v))),
                hash(f -> f.list("a", List.of("2", "1"), (g, v) -> g.text("b", v))),
                hash(f -> f.list("a", List.of("12"), (g, v) -> g.text("b", v))),
                hash(f -> f.list("a", List.<String>of(), (g, v) -> g.text("b", v)))))
        .doesNotHaveDuplicates();
  }

  /** Of a hundred thousand phones two dozen share it: whoever tries all of them learns nothing. */
  @Test
  void tellsOfAPersonTwelveBitsOnly() {
    var hashes = new HashSet<String>();
    for (int phone = 0; phone < 100_000; phone++) {
      hashes.add(new RequestHash().personal("phone", "+37529" + phone).hex());
    }
    assertThat(hashes).hasSize(4096);
    assertThat(new RequestHash().personal("phone", null).hex()).isEqualTo(new RequestHash().hex());
  }
}
