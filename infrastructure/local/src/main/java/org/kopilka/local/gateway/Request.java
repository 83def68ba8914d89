package org.kopilka.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.text.Language;

/**
 * A request as it came in.
 *
 * @param path as it was sent, not decoded
 * @param query not decoded, empty if there is none
 * @param body text, or base64 of bytes that are not UTF-8
 * @param headers names in lower case, several of one name joined by commas
 */
public record Request(
    String id,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    boolean base64,
    String sourceIp) {

  /** A header by its name in lower case. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The language of the caller. */
  Language language() {
    return Language.of(header("accept-language"));
  }

  /** The query's parameters, decoded; several of one name are joined by commas. */
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.merge(
            decode(name.replace('+', ' ')),
            decode(value.replace('+', ' ')),
            (one, other) -> one + "," + other);
      }
    }
    return parameters;
  }

  /** Percent signs decoded; left as they are if they cannot be. A plus is a plus. */
  static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
