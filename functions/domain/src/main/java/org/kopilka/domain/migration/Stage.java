package org.kopilka.domain.migration;

/** How far a migration is. */
public enum Stage {
  /** The base has yet to be uploaded. */
  WAITING,
  /** At work: rehearsing, or bringing cards in. */
  WORKING,
  /** All rows are through. */
  DONE,
  /** At work to take the cards back out. */
  ROLLING_BACK,
  /** What could go is gone. */
  ROLLED_BACK,
  /** The base cannot be read at all. */
  FAILED;

  /** Whether the next step is to be taken. */
  public boolean isAtWork() {
    return this == WORKING || this == ROLLING_BACK;
  }
}
