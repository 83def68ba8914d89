package org.kopilka.auditor;

import java.util.stream.LongStream;

/** Which random stories are told; {@code -Dseed=} tells one of them again. */
final class Seeds {
  private Seeds() {}

  static LongStream first(int count) {
    Long only = Long.getLong("seed");
    return only == null ? LongStream.range(0, count) : LongStream.of(only);
  }

  static boolean one() {
    return Long.getLong("seed") != null;
  }
}
