package org.kopilka.domain.ledger;

import java.time.Instant;

/**
 * Points that came back to the account.
 *
 * @param expiresAt when they are gone: as before, or the later day of a reopened lot (rule 8)
 * @param points all that came back
 * @param debtPaid the part of it that went to debt
 */
public record PieceBack(Instant expiresAt, long points, long debtPaid) {}
