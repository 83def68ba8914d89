package org.kopilka.wire.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The query of a URL (RFC 3986, 3.4). A plus stays a plus: phones and offsets of time begin with
 * one and callers forget to encode it, while nothing we read has a space.
 */
final class QueryString {
  private QueryString() {}

  /** Values by name, in the order given. */
  static Map<String, List<String>> decode(String raw) {
    var found = new LinkedHashMap<String, List<String>>();
    for (var pair : raw.split("&", -1)) {
      var cut = pair.indexOf('=');
      var name = cut < 0 ? pair : pair.substring(0, cut);
      var value = cut < 0 ? "" : pair.substring(cut + 1);
      found.computeIfAbsent(text(name), _ -> new ArrayList<>()).add(text(value));
    }
    return found;
  }

  private static String text(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // A stray percent sign: left as it is, it fits no format, and the caller is told which.
      return encoded;
    }
  }
}
