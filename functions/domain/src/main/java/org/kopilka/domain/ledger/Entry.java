package org.kopilka.domain.ledger;

import java.time.Instant;

/**
 * An event in its place in the ledger.
 *
 * @param seq 1, 2, 3 … within the account; 0 for an anonymous purchase or its return
 */
public record Entry(long seq, Instant recordedAt, Event event) {}
