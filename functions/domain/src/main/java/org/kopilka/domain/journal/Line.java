package org.kopilka.domain.journal;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.receipt.Kept;

/**
 * A ledger line: idempotency record, journal and outbox in one.
 *
 * @param hash of the request's known fields, hexadecimal; empty for a job's line
 * @param accountId null for an anonymous purchase or its return
 * @param balance what the line left behind; null without an account
 * @param kept what returns have left of a purchase; null before any
 * @param returns how many returns there have been
 */
public record Line(
    LineKey key,
    String hash,
    @Nullable String accountId,
    @Nullable String memberId,
    Entry entry,
    @Nullable Balance balance,
    String correlationId,
    @Nullable Kept kept,
    int returns) {}
