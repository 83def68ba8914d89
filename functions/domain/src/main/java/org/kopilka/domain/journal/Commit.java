package org.kopilka.domain.journal;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Refusal;

/** What became of a command. */
public sealed interface Commit {
  /**
   * It happened now.
   *
   * @param account as the line left it; null for an anonymous purchase
   */
  record Recorded(Line line, @Nullable Account account) implements Commit {}

  /** The same request had happened before: this is its line. */
  record Replayed(Line line) implements Commit {}

  /** Another request had used this key. */
  record KeyReused(Line line) implements Commit {}

  /** It did not happen, and may be tried again. */
  record Refused(Refusal refusal) implements Commit {}

  /** There is no such account. */
  record NoAccount() implements Commit {}

  /** Others were faster each time; nothing happened. */
  record Busy() implements Commit {}
}
