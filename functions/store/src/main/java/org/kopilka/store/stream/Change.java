package org.kopilka.store.stream;

import java.time.Instant;
import org.kopilka.domain.journal.Line;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.member.Erased;

/** What a change of the table's tells the world. */
public sealed interface Change {
  /** A line was added to the ledger. */
  record LineAdded(Line line) implements Change {}

  /** A message has met its fate. */
  record MessageSettled(MessageFate fate) implements Change {}

  /** A programme has a new version. */
  record ProgrammeChanged(String programme, int version, Instant effectiveFrom) implements Change {}

  /** A code lies ready to be sent. */
  record CodeWritten(String programme, String codeId, Instant at, String correlationId)
      implements Change {}

  /** Somebody tried to link cards too often. */
  record AlertRaised(Alert alert) implements Change {}

  /** A migration is to go on. */
  record StepOrdered(
      String programme, String migrationId, String step, Instant at, String correlationId)
      implements Change {}

  /** Somebody is no member any more, and a pseudonym is left. */
  record MemberErased(Erased erased) implements Change {}

  /** Nothing that concerns anybody else. */
  record Internal() implements Change {}
}
