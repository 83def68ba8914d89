package org.kopilka.endtoend;

import java.util.Locale;

/** Somebody registered for a test. */
record Shopper(String memberId, String card, String phone) {
  /** A phone that nobody has had: the end says what its operator does, see the emulator. */
  static String phone(String ending) {
    var digits = Math.floorMod(System.nanoTime(), 10_000_000L) / 1_000;
    return "+37529" + String.format(Locale.ROOT, "%04d", digits) + ending;
  }
}
