package org.kopilka.domain.receipt;

import org.kopilka.domain.money.Quantity;

/**
 * A part of a receipt that goes back.
 *
 * @param line the line's number on the receipt, from 1
 */
public record ReturnedLine(int line, Quantity quantity) {}
