package org.kopilka.store.limit;

import java.time.Instant;

/** What came of asking for one more of something that there is only so much of. */
public sealed interface Allowance {
  /** It is counted. */
  record Granted() implements Allowance {}

  /** There is nothing left until then. */
  record Full(Instant until) implements Allowance {}

  /** Others were faster each time; nothing is counted. */
  record Busy() implements Allowance {}
}
