package org.kopilka.domain.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a till says of a purchase besides its lines.
 *
 * @param at when it was made, by the till's clock
 */
public record Receipt(
    String receiptId,
    Instant at,
    @Nullable String channel,
    @Nullable String store,
    @Nullable String till,
    @Nullable String cashier) {}
