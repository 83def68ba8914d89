package org.kopilka.domain.receipt;

/**
 * A line of which points may pay less than the programme's share (rule 3).
 *
 * @param line its number on the receipt, from 1
 * @param base whole points that its net price is worth
 * @param maxBp the part of them that may pay; 0 = goods that points may not pay
 */
public record CappedLine(int line, long base, int maxBp) {}
