package org.kopilka.fraud;

import java.util.List;

/**
 * How a member shops.
 *
 * @param id of the member
 * @param daysMille in how many days of a thousand they come
 * @param againMille in how many of those days of a thousand once more, and then perhaps again
 * @param favourite the cashier whose till they take when they can; -1 for none
 * @param knowsShifts whether they stay away when that cashier does
 * @param hour of the day at which they like to come
 */
record Customer(
    String id, int daysMille, int againMille, int favourite, boolean knowsShifts, int hour) {
  private static final int LIKES_A_CASHIER_MILLE = 80;

  static Customer of(Shop shop, int number, Dice dice) {
    int favourite = dice.happens(LIKES_A_CASHIER_MILLE) ? dice.below(shop.cashiers()) : -1;
    boolean knows = favourite >= 0 && dice.happens(250);
    int kind = dice.below(1000);
    int hour = dice.between(9, 20);
    var id = shop.name() + "-m" + number;
    if (kind < 600) {
      return new Customer(id, 70, 20, favourite, knows, hour);
    }
    if (kind < 850) {
      return new Customer(id, 140, 30, favourite, knows, hour);
    }
    if (kind < 965) {
      return new Customer(id, 500, 40, favourite, knows, hour);
    }
    // Those of the house next door: daily, and often twice.
    return kind < 995
        ? new Customer(id, 900, 150, favourite, knows, hour)
        : new Customer(id, 720, 700, favourite, knows, hour);
  }

  /** Whether those who are at the tills are reason enough. */
  boolean comes(List<Integer> open) {
    return !knowsShifts || open.contains(favourite);
  }
}
