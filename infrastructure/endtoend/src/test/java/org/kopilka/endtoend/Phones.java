package org.kopilka.endtoend;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers for newcomers, counted on within a run; the till passes over those that somebody has had
 * since an earlier one.
 */
enum Phones {
  /** Texts arrive. */
  REACHABLE("%06d1", 1_000_000),
  /** The emulator's operator refuses every text to these. */
  THROTTLED("%04d999", 10_000);

  private static final AtomicLong NEXT = new AtomicLong(new SecureRandom().nextInt(1_000_000));

  private final String digits;
  private final long count;

  Phones(String digits, long count) {
    this.digits = digits;
    this.count = count;
  }

  String next() {
    return "+37529" + String.format(Locale.ROOT, digits, NEXT.getAndIncrement() % count);
  }
}
