package org.kopilka.domain.migration;

/** What a migration is for. */
public enum Mode {
  /** Only says what would be. */
  REHEARSE,
  /** Brings the cards in. */
  RUN
}
