package org.kopilka.local.replay;

import java.time.LocalDate;
import java.util.List;

/**
 * What happens on a day.
 *
 * @param byCustomer each customer's steps, in order; what two customers do is in no order
 */
record Day(LocalDate date, List<List<Step>> byCustomer) {
  /** How many of them are purchases. */
  int sales() {
    return (int)
        byCustomer.stream().flatMap(List::stream).filter(Step.Sale.class::isInstance).count();
  }
}
