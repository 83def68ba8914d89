package org.kopilka.wire.field;

import org.kopilka.wire.json.Json;

/** Reads one value the way it comes: out of JSON text. */
final class Reading {
  private Reading() {}

  static <T> Parsed<T> read(Format<T> format, String json) {
    return format.parse().apply(Json.parseObject("{\"value\":" + json + "}").get("value"));
  }
}
