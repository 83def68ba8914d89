package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of several cards: merged, lived on, undone. */
class MergeWalkTest {
  private static final long FIRST = Long.getLong("seed", 1);
  private static final int WALKS = Integer.getInteger("walks", 300);

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + WALKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingAppearsAndNothingGetsLost(long seed) {
    var random = new Random(seed);
    var cards = new Cards(2 + random.nextInt(4));
    lives(cards, random, 30);

    var sums = cards.sums();
    var days = cards.byExpiry();
    var spend = cards.spend();
    var merge = cards.merges();
    assertThat(cards.sums()).isEqualTo(sums);
    assertThat(cards.byExpiry()).isEqualTo(days);
    assertThat(cards.spend()).isEqualTo(spend);

    lives(cards, random, random.nextInt(15));
    var merged = cards.sums();
    var mergedDays = cards.byExpiry();
    var mergedSpend = cards.spend();
    if (cards.undoes(merge) instanceof Decision.Accepted) {
      assertThat(cards.sums()).isEqualTo(merged);
      assertThat(cards.byExpiry()).isEqualTo(mergedDays);
      assertThat(cards.spend()).isEqualTo(mergedSpend);
      lives(cards, random, 10);
    }
    for (var id : cards.accounts.keySet()) {
      assertThat(cards.folded(id)).as(id).isEqualTo(cards.account(id));
      assertThat(cards.account(id).ready().values()).allMatch(points -> points > 0);
      assertThat(cards.account(id).debt()).isNotNegative();
    }
  }

  private static void lives(Cards cards, Random random, int steps) {
    for (int i = 0; i < steps; i++) {
      step(cards, random);
    }
  }

  private static void step(Cards cards, Random random) {
    var ids = cards.accounts.keySet().stream().filter(id -> inUse(cards, id)).toList();
    var id = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(7)) {
      case 0, 1 -> cards.buys(id, 100 + random.nextInt(50_000), new Redeem.Nothing());
      case 2 -> cards.buys(id, 100 + random.nextInt(5_000), new Redeem.Max());
      case 3 -> cards.holds(id, 1 + random.nextInt(300));
      case 4 -> cards.passes(Duration.ofHours(random.nextInt(80)));
      case 5 -> {
        if (!cards.receipts.isEmpty()) {
          cards.returns(random.nextInt(cards.receipts.size()));
        }
      }
      default -> cards.does(id, random.nextBoolean() ? new Command.Mature() : new Command.Expire());
    }
  }

  private static boolean inUse(Cards cards, String id) {
    return cards.account(id).merged() == null;
  }
}
