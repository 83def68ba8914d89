package org.kopilka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Amounts that are none, and bodies that are none: refused with a reason, and no points move. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodiesTest {
  private static final int BYTES_MAX = 262_144;
  private static final List<String> NO_AMOUNTS =
      List.of(
          "-1",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "10000000000001",
          "1e3",
          "1E400",
          "1.0",
          "0.1",
          "007",
          "+7",
          "0x10",
          "NaN",
          "Infinity",
          "-Infinity",
          "\"7\"",
          "\"NaN\"",
          "\"Infinity\"",
          "\"1e3\"",
          "\"\u0661\u0662\"",
          "\uff17",
          "true",
          "[7]",
          "{}",
          "9".repeat(401),
          "9".repeat(100_000));
  private static final List<String> NO_QUANTITIES =
      List.of(
          "1",
          "\"0\"",
          "\"-1\"",
          "\"+1\"",
          "\"1e3\"",
          "\"NaN\"",
          "\"Infinity\"",
          "\"1000000\"",
          "\"0.0001\"",
          "\".5\"",
          "\"1.\"",
          "\"1,5\"",
          "\" 1\"",
          "\"1 \"",
          "\"\u0661\"",
          "\"\uff11\"",
          "\"0x1\"",
          "\"1_0\"",
          "\"1\\u0000\"",
          "\"" + "9".repeat(100_000) + "\"");

  /** A body and the route that it is sent to. */
  record Hostile(String name, String path, String body, Charset charset, int status) {
    Hostile(String name, String path, String body, int status) {
      this(name, path, body, StandardCharsets.UTF_8, status);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String PURCHASE =
      """
      {"receiptId": "r-%1$s", "member": {"card": "2000000000015"}, "lines":
       [{"sku": "s", "quantity": %2$s, "price": %3$s}], "redeem": {"points": %4$s}%5$s}\
      """;

  private final List<Running> running = new ArrayList<>();
  private String memberId = "";
  private String before = "";

  @BeforeAll
  void start() throws IOException {
    running.add(new Running());
    memberId = running.getFirst().memberWithPoints("2000000000015", 5000);
    before = running.getFirst().balance(memberId).toString();
  }

  @AfterAll
  void stop() {
    running.forEach(Running::close);
  }

  @ParameterizedTest
  @MethodSource({"amounts", "bodies", "logins"})
  void isRefusedAndMovesNothing(Hostile hostile) {
    var path = hostile.path().replace("{id}", memberId);
    var answer =
        running
            .getFirst()
            .send(
                "POST",
                path,
                hostile.body().getBytes(hostile.charset()),
                "X-Api-Key",
                "local-admin",
                "Idempotency-Key",
                "k");

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(hostile.status());
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.body().path("detail").asText()).isNotBlank();
    assertThat(running.getFirst().balance(memberId)).hasToString(before);
  }

  /** What these tests send is refused for its faults and for nothing else. */
  @Test
  void theSameBodyWithoutAFaultIsTaken() throws IOException {
    try (var own = new Running()) {
      own.memberWithPoints("2000000000015", 5000);
      var sound = PURCHASE.formatted("sound", "\"1\"", "700", "70", "");

      assertThat(own.admin("POST", "/v1/purchases", sound, "-").status()).isEqualTo(200);
      assertThat(own.admin("POST", "/v1/purchases", padded(sound, BYTES_MAX), "-").status())
          .isEqualTo(200);
    }
  }

  static Stream<Hostile> amounts() {
    var found = new ArrayList<Hostile>();
    for (var amount : NO_AMOUNTS) {
      var name = amount.length() > 30 ? amount.length() + " digits" : amount;
      purchase(found, "price " + name, "\"1\"", amount, "0");
      purchase(found, "redeem " + name, "\"1\"", "700", amount);
      points(found, "hold " + name, "/v1/holds", amount);
      if (!amount.equals("-1")) {
        points(found, "adjust " + name, "/v1/members/{id}/adjustments", amount);
      }
    }
    for (var quantity : NO_QUANTITIES) {
      var name = quantity.length() > 30 ? quantity.length() + " digits" : quantity;
      purchase(found, "quantity " + name, quantity, "700", "0");
    }
    purchase(found, "a sum too large", "\"999999.999\"", "10000000000000", "0");
    return found.stream();
  }

  private static void purchase(
      List<Hostile> found, String name, String quantity, String price, String redeem) {
    var body = PURCHASE.formatted(found.size(), quantity, price, redeem, "");
    found.add(new Hostile(name, "/v1/purchases", body, 400));
  }

  private static void points(List<Hostile> found, String name, String path, String points) {
    var body =
        "{\"member\": {\"card\": \"2000000000015\"}, \"ttl\": \"PT1H\", \"reason\": \"r\","
            + " \"points\": "
            + points
            + "}";
    found.add(new Hostile(name, path, body, 400));
  }

  static Stream<Hostile> bodies() {
    var sound = PURCHASE.formatted("b", "\"1\"", "700", "0", "%s");
    var texts = new TreeMap<String, String>();
    texts.put("a key twice", sound.formatted(", \"receiptId\": \"other\""));
    texts.put("a key twice, once escaped", sound.formatted(", \"receipt\\u0049d\": \"other\""));
    texts.put("10 000 objects deep", sound.formatted(", \"x\": " + "{\"x\":".repeat(10_000)));
    texts.put("10 000 lists deep", "[".repeat(10_000) + "]".repeat(10_000));
    texts.put("65 closed levels", sound.formatted(", \"x\": " + "[".repeat(65) + "]".repeat(65)));
    texts.put("a long till", sound.formatted(", \"till\": \"" + "t".repeat(100_000) + "\""));
    texts.put("half a pair in an id", sound.formatted(", \"store\": \"\\ud800\""));
    texts.put("half a pair in a coupon", sound.formatted(", \"coupons\": [\"a\\udc00\"]"));
    texts.put("an escaped NUL", sound.formatted(", \"coupons\": [\"a\\u0000\"]"));
    texts.put("a raw NUL", sound.formatted(", \"coupons\": [\"a\0\"]"));
    texts.put("two marks of order", "\uFEFF\uFEFF" + sound.formatted(""));
    texts.put("two objects", sound.formatted("") + "{}");
    texts.put("half an object", sound.formatted("").substring(0, 40));
    texts.put("a comment", sound.formatted(", /* x */ \"x\": 1"));
    texts.put("nothing", "");
    texts.put("null", "null");
    texts.put("a form", "receiptId=1&price=7");
    texts.put("a body of XML", "<purchase/>");
    return Stream.concat(texts.entrySet().stream().map(HostileBodiesTest::text), bytes(sound));
  }

  /** What is no phone and no code; whoever sends it needs no key. */
  static Stream<Hostile> logins() {
    var phones = Stream.of("\"\"", "375291234567", "[\"+375291234567\"]", "null", "\"+\\ud800\"");
    var codes = Stream.of("123456", "\"12345\"", "\"1234567\"", "\"12345\\u0661\"", "{}", "null");
    return Stream.concat(
        phones.map(
            p -> new Hostile("phone " + p, "/v1/login/codes", "{\"phone\": " + p + "}", 400)),
        codes.map(
            c ->
                new Hostile(
                    "code " + c,
                    "/v1/login",
                    "{\"phone\": \"+375291234567\", \"code\": " + c + "}",
                    400)));
  }

  private static Hostile text(Map.Entry<String, String> text) {
    return new Hostile(text.getKey(), "/v1/purchases", text.getValue(), 400);
  }

  private static Stream<Hostile> bytes(String sound) {
    var accent = sound.formatted(", \"x\": \"\u00e9\"");
    var path = "/v1/purchases";
    return Stream.of(
        new Hostile("no UTF-8", path, accent, StandardCharsets.ISO_8859_1, 400),
        new Hostile("UTF-16", path, accent, StandardCharsets.UTF_16, 400),
        new Hostile("one byte too many", path, padded(accent, BYTES_MAX + 1), 413),
        new Hostile("4 MB", path, " ".repeat(4 << 20), 413));
  }

  private static String padded(String body, int bytes) {
    return body + " ".repeat(bytes - body.getBytes(StandardCharsets.UTF_8).length);
  }
}
