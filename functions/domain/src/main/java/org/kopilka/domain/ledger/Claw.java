package org.kopilka.domain.ledger;

import java.time.Instant;

/**
 * Points taken back from a lot by a return.
 *
 * @param pendingLot the waiting lot they came from; 0 = the matured lot of {@code expiresAt}
 */
public record Claw(long pendingLot, Instant expiresAt, long points) {}
