package org.kopilka.auditor;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line brought back (rule 8).
 *
 * @param line its number on the receipt, from 1
 * @param quantity how much of it; absent: all that is left of the line
 */
public record ReturnedLine(int line, @Nullable BigDecimal quantity) {

  /** All that is left of a line. */
  public static ReturnedLine whole(int line) {
    return new ReturnedLine(line, null);
  }

  /** A part of a line. */
  public static ReturnedLine part(int line, String quantity) {
    return new ReturnedLine(line, new BigDecimal(quantity));
  }
}
