package org.kopilka.auditor;

/**
 * One line of a recorded purchase: money in minor units, {@code points} and {@code earned} in
 * points (rules 1 to 4).
 */
public record PricedLine(
    int line, long amount, long net, long points, long paidByPoints, long due, long earned) {}
