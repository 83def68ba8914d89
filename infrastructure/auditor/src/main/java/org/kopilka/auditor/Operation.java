package org.kopilka.auditor;

import java.time.Instant;
import java.util.List;

/** What was asked of the account, in the caller's own numbers; nothing derived is kept. */
sealed interface Operation {

  /** A basket sold at {@code at}. */
  record Purchase(String receiptId, Instant at, List<AuditLine> lines, Redeem redeem)
      implements Operation {}

  /** Lines of a receipt brought back; no lines: the whole receipt. */
  record Return(String receiptId, List<ReturnedLine> lines) implements Operation {}

  /** Points set aside until an instant. */
  record Hold(String holdId, long points, Instant until) implements Operation {
    public Hold {
      if (points < 1) {
        throw new IllegalArgumentException("a hold of nothing");
      }
    }
  }

  /** A hold freed by its caller. */
  record Release(String holdId) implements Operation {}

  /** A hold spent without a purchase. */
  record Capture(String holdId) implements Operation {}

  /** Points given, or taken where negative, by an administrator. */
  record Adjust(long points) implements Operation {}

  /** A tier granted until an instant. */
  record Floor(String tier, Instant until) implements Operation {}
}
