package org.kopilka.local.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each customer the same number whenever the same file is read. */
final class Customers {
  /** Phones that end in this are always throttled in local runs. */
  private static final int THROTTLED = 999;

  private final Map<String, Customer> byId = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  Customer of(String id) {
    return byId.computeIfAbsent(id, each -> new Customer(each, freeNumber(each)));
  }

  private int freeNumber(String id) {
    int number = Math.floorMod(id.hashCode(), Customer.NUMBERS);
    while (number % 1000 == THROTTLED || !taken.add(number)) {
      number = (number + 1) % Customer.NUMBERS;
    }
    return number;
  }
}
