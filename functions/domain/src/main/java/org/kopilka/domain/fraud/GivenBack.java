package org.kopilka.domain.fraud;

import java.time.Instant;

/**
 * Goods that came back.
 *
 * @param at when it was recorded: a return's own time decides nothing (rule 8)
 * @param newDebt points that nobody has any more
 * @param reopened points given back to lots that had expired
 * @param lowers whether the tier fell with it
 */
public record GivenBack(
    String receiptId, String returnId, Instant at, long newDebt, long reopened, boolean lowers) {}
