package org.kopilka.auditor;

/**
 * What is kept of a receipt (rule 8).
 *
 * @param due minor units paid for it, of all lines: what counts for the tier
 * @param base minor units paid for those lines of it that earn
 * @param points that paid for it
 */
record Kept(long due, long base, long points) {}
