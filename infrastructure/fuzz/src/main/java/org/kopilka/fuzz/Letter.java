package org.kopilka.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kopilka.local.gateway.Request;
import org.kopilka.wire.http.RequestBody;

/**
 * A request as one text: method and path, then headers, an empty line and the body. {@code $member}
 * and {@code $hold} stand for ids.
 */
final class Letter {
  static final String REGISTER =
      "POST /v1/members\n\n"
          + "{\"card\":\"2000000000015\",\"phone\":\"+375291234567\",\"name\":\"Anna\",\"source\":\"TILL\"}";
  static final String ADJUST =
      "POST /v1/members/$member/adjustments\nidempotency-key: first\n\n"
          + "{\"points\":5000,\"reason\":\"Welcome\"}";
  static final String BUY =
      "POST /v1/purchases\n\n"
          + "{\"receiptId\":\"r-1\",\"member\":{\"card\":\"2000000000015\"},\"at\":\"2026-11-21T10:15:00+03:00\","
          + "\"lines\":[{\"sku\":\"a\",\"name\":\"A\",\"quantity\":\"2\",\"price\":1450}],\"redeem\":{\"points\":300}}";
  static final String HOLD =
      "POST /v1/holds\nidempotency-key: first\n\n"
          + "{\"member\":{\"card\":\"2000000000015\"},\"points\":400,\"ttl\":\"PT8H\"}";

  private Letter() {}

  static Request read(byte[] letter, Shop shop) {
    // One character a byte, so that the body's bytes can be had again.
    var text = new String(letter, StandardCharsets.ISO_8859_1);
    var end = text.indexOf("\n\n");
    var head = (end < 0 ? text : text.substring(0, end)).split("\n", -1);
    var body = end < 0 ? "" : text.substring(end + 2);
    return request(head, body.getBytes(StandardCharsets.ISO_8859_1), shop);
  }

  private static Request request(String[] head, byte[] body, Shop shop) {
    var line = shop.fill(head[0]).split(" ", 2);
    var target = line.length > 1 ? line[1] : "/";
    var question = target.indexOf('?');
    var read = RequestBody.ofBytes(body).text();
    return new Request(
        "fuzz",
        line[0],
        question < 0 ? target : target.substring(0, question),
        question < 0 ? "" : target.substring(question + 1),
        headers(head),
        read == null ? Base64.getEncoder().encodeToString(body) : shop.fill(read),
        read == null,
        "127.0.0.1");
  }

  private static Map<String, String> headers(String[] head) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("x-api-key", "local-admin");
    headers.put("idempotency-key", "fuzz");
    for (int i = 1; i < head.length; i++) {
      var colon = head[i].indexOf(':');
      if (colon > 0) {
        var name = head[i].substring(0, colon).toLowerCase(Locale.ROOT);
        headers.put(name, head[i].substring(colon + 1).strip());
      }
    }
    return headers;
  }
}
