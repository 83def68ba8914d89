package org.kopilka.store.message;

import java.time.Instant;

/** What came of trying to be the one who sends a message. */
public sealed interface Claim {

  /**
   * The caller alone may send it now.
   *
   * @param attempt counts from 1; proves, when the fate is recorded, whose claim it was
   */
  record Won(int attempt) implements Claim {}

  /** It is not the caller's to send. */
  sealed interface Taken extends Claim {}

  /**
   * Another claimed it and has not said what came of it.
   *
   * @param attempt the other's
   * @param since when it was claimed
   */
  record Held(int attempt, Instant since) implements Taken {}

  /** Its fate is sealed: there is nothing left to do. */
  record Settled(MessageStatus status) implements Taken {}
}
