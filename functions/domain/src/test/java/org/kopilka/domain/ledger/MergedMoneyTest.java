package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Money that counts towards tiers, when cards that had become one are parted and goods come back.
 */
class MergedMoneyTest {
  private final Cards cards = new Cards(3);

  /** What came back was the main card's own first, even beyond what it has left of that day. */
  @Test
  void moneyThatCameBackCountsForNobody() {
    cards.buys("a-0", 10_000, new Redeem.Nothing());
    cards.buys("a-1", 6_000, new Redeem.Nothing());
    var merge = cards.merges();
    returnsAll(1);
    cards.undoes(merge);
    assertThat(cards.main().spend().byDay().values()).containsExactly(4_000L);
    assertThat(cards.account("a-1").spend().byDay().values()).containsExactly(6_000L);

    returnsAll(0);

    assertThat(cards.main().spend().byDay().values()).containsExactly(-6_000L);
    cards.merges();
    assertThat(cards.main().spend().byDay()).isEmpty();
  }

  @Test
  void aDayBelowZeroGoesBackToTheCardThatBroughtIt() {
    cards.buys("a-0", 10_000, new Redeem.Nothing());
    cards.buys("a-1", 6_000, new Redeem.Nothing());
    var first = cards.merges();
    returnsAll(1);
    cards.undoes(first);
    returnsAll(0);
    cards.buys("a-2", 3_000, new Redeem.Nothing());
    var second = cards.mergesInto("a-2");

    cards.undoes("a-2", second);

    assertThat(cards.main().spend().byDay().values()).containsExactly(-6_000L);
    assertThat(cards.account("a-1").spend().byDay().values()).containsExactly(6_000L);
    assertThat(cards.account("a-2").spend().byDay().values()).containsExactly(3_000L);
  }

  private void returnsAll(int receipt) {
    for (int i = 0; i < 20; i++) {
      cards.returns(receipt);
    }
  }
}
