package org.kopilka.fraud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A shop of the chain: who works there, who comes there.
 *
 * @param cashiers on its staff; they work two days and rest two, one half at a time
 * @param tills open at once
 * @param members who mostly shop here
 */
record Shop(String name, Size size, int cashiers, int tills, int members) {
  /** Recall is told apart by it: who works alone cannot be compared with a colleague. */
  enum Size {
    BIG,
    MEDIUM,
    SMALL
  }

  static List<Shop> chain() {
    var chain = new ArrayList<Shop>();
    add(chain, Size.BIG, 2, 12, 4, 2900);
    add(chain, Size.MEDIUM, 4, 4, 2, 1250);
    add(chain, Size.SMALL, 8, 2, 1, 420);
    return chain;
  }

  private static void add(
      List<Shop> chain, Size size, int shops, int cashiers, int tills, int members) {
    for (int i = 1; i <= shops; i++) {
      chain.add(
          new Shop(size.name().toLowerCase(Locale.ROOT) + "-" + i, size, cashiers, tills, members));
    }
  }

  /** Who works on a day: the half whose turn it is, in turn where there are more than tills. */
  List<Integer> onShift(int day) {
    int half = day / 2 % 2;
    var team = new ArrayList<Integer>();
    for (int cashier = half; cashier < cashiers; cashier += 2) {
      team.add(cashier);
    }
    var open = new ArrayList<Integer>();
    for (int till = 0; till < tills; till++) {
      open.add(team.get((day + till) % team.size()));
    }
    return open;
  }

  String cashier(int number) {
    return name + "-c" + number;
  }
}
