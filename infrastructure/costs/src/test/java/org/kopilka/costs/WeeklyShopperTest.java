package org.kopilka.costs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What stands as measured in counts.csv: the second year of one who buys five lines a week and pays
 * with points every fourth time, through the real functions.
 */
class WeeklyShopperTest {
  private static final int SETTLING = 60;
  private static final int WEEKS = 52;

  private long own;

  @Test
  void takesAsMuchAsTheListSays() {
    try (var chain = new Chain()) {
      weeks(chain, 0, SETTLING);
      var before = Reading.of(chain);
      own = 0;
      weeks(chain, SETTLING, SETTLING + WEEKS);
      var averages = Reading.of(chain).since(before).averages(WEEKS, own);
      averages.forEach((name, count) -> System.out.printf("%s,%s,measured%n", name, count));
      assertThat(Figures.counts().byName()).containsAllEntriesOf(averages);
    }
  }

  private void weeks(Chain chain, int from, int until) {
    for (int week = from; week < until; week++) {
      var basket = basket(week);
      chain.till("POST /v1/purchases/quote", basket);
      var before = chain.meter.writeUnits();
      chain.till("POST /v1/purchases", basket);
      own += chain.meter.writeUnits() - before;
      chain.settle();
      chain.passes(1);
      chain.passes(6);
    }
  }

  private static String basket(int week) {
    var redeem = week % 4 == 3 ? ", \"redeem\": {\"max\": true}" : "";
    return """
    {"receiptId": "minsk-017.3.%06d", "member": {"card": "%s"},
     "channel": "STORE", "store": "minsk-017", "till": "3", "cashier": "c-17",
     "lines": [%s, %s, %s, %s, %s]%s}
    """
        .formatted(
            week,
            Chain.CARD,
            goods("4810000012", "Кофе зерновой тёмный", "coffee", 1450),
            goods("4810000345", "Эклер ванильный 2 шт", "bakery", 780),
            goods("4810006789", "Молоко 3,2 % Бабушка", "dairy", 315),
            goods("4810001234", "Хлеб ржаной заварной", "bakery", 289),
            goods("4810005678", "Сыр полутвёрдый кусок", "dairy", 1749),
            redeem);
  }

  private static String goods(String sku, String name, String category, long price) {
    return """
    {"sku": "%s", "name": "%s", "category": "%s", "quantity": "1", "price": %d}\
    """
        .formatted(sku, name, category, price);
  }
}
