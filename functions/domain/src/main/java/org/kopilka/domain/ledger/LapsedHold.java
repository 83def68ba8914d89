package org.kopilka.domain.ledger;

/** A hold whose time ran out and of which nobody has been told yet. */
public record LapsedHold(String id, long points) {}
