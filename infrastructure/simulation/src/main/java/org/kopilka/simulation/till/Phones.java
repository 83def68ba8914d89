package org.kopilka.simulation.till;

import java.time.Instant;
import java.util.List;

/** What people read on their phones. */
public interface Phones {
  /** A code that came at some time. */
  record Code(String digits, Instant at) {}

  /** The codes that came to a phone, oldest first. */
  List<Code> codes(String phone);

  /** What time it is for those who hold them. */
  Instant now();
}
