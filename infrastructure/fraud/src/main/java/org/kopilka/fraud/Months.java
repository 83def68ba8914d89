package org.kopilka.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a chain trade for some months, and tells each receipt. */
final class Months {
  private static final Instant OPENING = Instant.parse("2026-03-02T00:00:00Z");
  private static final int SPLIT_MILLE = 10;
  private static final int OWN_LUNCH_MILLE = 300;
  private static final int POINTS_OF_A_RECEIPT = 60;
  private static final int WEEK = 7;

  private final Dice dice;
  private final List<Shop> shops = Shop.chain();
  private final Map<Shop, List<Customer>> customers = new HashMap<>();
  private final Map<String, Integer> anonymousMille = new HashMap<>();
  private final Map<String, Crook> crooks = new HashMap<>();
  private final Map<String, Long> purse = new HashMap<>();
  private int receipts;

  Months(long seed) {
    this.dice = new Dice(seed);
    for (var shop : shops) {
      var all = new ArrayList<Customer>();
      for (int i = 0; i < shop.members(); i++) {
        all.add(Customer.of(shop, i, dice));
      }
      customers.put(shop, all);
      for (int i = 0; i < shop.cashiers(); i++) {
        // For each receipt with a card so many of a thousand without: some ask for it, some do not.
        anonymousMille.put(shop.cashier(i), dice.between(450, 900));
      }
    }
  }

  List<Shop> shops() {
    return shops;
  }

  static Instant day(int day) {
    return OPENING.plus(Duration.ofDays(day));
  }

  static String ownCard(Shop shop, int cashier) {
    return shop.cashier(cashier) + "-own";
  }

  void corrupt(Crook crook) {
    crooks.put(crook.post(), crook);
  }

  /** One after another, in the order of time. */
  void trade(int days, Consumer<Sale> told) {
    for (int day = 0; day < days; day++) {
      var sales = new ArrayList<Sale>();
      for (var shop : shops) {
        trade(shop, day, sales);
      }
      sales.sort(Comparator.comparing(Sale::at).thenComparing(Sale::receiptId));
      sales.forEach(told);
    }
  }

  private void trade(Shop shop, int day, List<Sale> sales) {
    var open = shop.onShift(day);
    var byTill = new HashMap<Integer, Integer>();
    for (var customer : Objects.requireNonNull(customers.get(shop))) {
      if (dice.happens(customer.daysMille()) && customer.comes(open)) {
        visit(shop, day, customer, open, byTill, sales);
      }
    }
    for (int cashier : open) {
      lunch(shop, day, cashier, open, sales);
      anonymous(shop, day, cashier, byTill.getOrDefault(cashier, 0), sales);
    }
  }

  private void visit(
      Shop shop,
      int day,
      Customer customer,
      List<Integer> open,
      Map<Integer, Integer> byTill,
      List<Sale> sales) {
    var at = day(day).plusSeconds(customer.hour() * 3600L + dice.below(7200));
    do {
      int cashier = till(customer, open);
      byTill.merge(cashier, 1, Integer::sum);
      sales.add(sale(shop, cashier, at, customer.id()));
      if (dice.happens(SPLIT_MILLE)) {
        sales.add(sale(shop, cashier, at.plusSeconds(120), customer.id()));
      }
      at = at.plusSeconds(1200 + dice.below(14_000));
    } while (dice.happens(customer.againMille()));
  }

  private int till(Customer customer, List<Integer> open) {
    return open.contains(customer.favourite()) && !dice.happens(100)
        ? customer.favourite()
        : open.get(dice.below(open.size()));
  }

  /** Staff shop too, at a colleague's till, or at their own where they are alone. */
  private void lunch(Shop shop, int day, int cashier, List<Integer> open, List<Sale> sales) {
    if (dice.happens(OWN_LUNCH_MILLE)) {
      var others = open.stream().filter(each -> each != cashier).toList();
      int till = others.isEmpty() ? cashier : others.get(dice.below(others.size()));
      sales.add(sale(shop, till, hours(day), ownCard(shop, cashier)));
    }
  }

  private void anonymous(Shop shop, int day, int cashier, int carded, List<Sale> sales) {
    var crook = crooks.get(shop.cashier(cashier));
    int count = carded * anonymousMille.getOrDefault(shop.cashier(cashier), 0) / 1000;
    for (int i = 0; i < count; i++) {
      var at = hours(day);
      boolean swiped =
          crook != null && !at.isBefore(crook.from()) && dice.happens(crook.perMille());
      sales.add(sale(shop, cashier, at, swiped ? ownCard(shop, cashier) : null));
    }
    if (crook != null && day % WEEK == 4) {
      sales.add(spending(shop, cashier, hours(day)));
    }
  }

  private Instant hours(int day) {
    return day(day).plusSeconds(9 * 3600L + dice.below(12 * 3600));
  }

  private Sale sale(Shop shop, int cashier, Instant at, @Nullable String member) {
    int points = dice.between(1, POINTS_OF_A_RECEIPT);
    if (member != null) {
      purse.merge(member, (long) points, Long::sum);
    }
    return new Sale("r" + ++receipts, at, shop.name(), shop.cashier(cashier), member, points, 0);
  }

  /** What the week has brought is taken home, past one's own till. */
  private Sale spending(Shop shop, int cashier, Instant at) {
    var card = ownCard(shop, cashier);
    long points = Objects.requireNonNullElse(purse.put(card, 0L), 0L);
    return new Sale("r" + ++receipts, at, shop.name(), shop.cashier(cashier), card, 0, points);
  }
}
