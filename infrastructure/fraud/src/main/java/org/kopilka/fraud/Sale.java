package org.kopilka.fraud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of the chain.
 *
 * @param member whose card it carries; null = nobody's
 */
record Sale(
    String receiptId,
    Instant at,
    String store,
    String cashier,
    @Nullable String member,
    long earned,
    long redeemed) {}
