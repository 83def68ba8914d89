package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.tier.TierFloor;

/** What a merge does with debts, orders and grants, and what undoing it leaves the main card. */
class MergeEdgesTest {
  private final Cards cards = new Cards(2);

  private void isGiven(String id, long points) {
    cards.does(id, new Command.Adjust(points, "test", cards.programmes));
  }

  private void holds(String id, int orders) {
    isGiven(id, orders);
    for (int i = 0; i < orders; i++) {
      cards.holds(id, 1);
    }
  }

  private Decision triesToMerge() {
    var other = new Command.Merge.Other(cards.account("a-1"), "card-1");
    return cards.does("a-0", new Command.Merge("m", "card-0", List.of(other), cards.programmes));
  }

  @Test
  void asManyOrdersAsOneCardMayHaveComeTogether() {
    holds("a-0", Account.HOLDS_MAX - 40);
    holds("a-1", 40);

    assertThat(triesToMerge()).isInstanceOf(Decision.Accepted.class);
    assertThat(cards.main().holds()).hasSize(Account.HOLDS_MAX);
  }

  @Test
  void moreOrdersThanOneCardMayHaveDoNot() {
    holds("a-0", Account.HOLDS_MAX - 40);
    holds("a-1", 41);

    assertThat(triesToMerge()).isEqualTo(new Decision.Refused(new Refusal.TooManyHolds()));
  }

  @Test
  void ordersThatHaveRunOutDoNotCount() {
    holds("a-0", Account.HOLDS_MAX);
    cards.passes(Duration.ofDays(6));
    holds("a-1", 1);

    assertThat(triesToMerge()).isInstanceOf(Decision.Accepted.class);
    assertThat(cards.main().holds()).hasSize(1);
  }

  @Test
  void anOrderThatHasRunOutIsAnnouncedByTheMainCardOnly() {
    holds("a-1", 1);
    cards.passes(Duration.ofDays(6));

    cards.merges();

    assertThat(cards.main().unannounced().lapsed()).hasSize(1);
    assertThat(cards.account("a-1").unannounced().lapsed()).isEmpty();
  }

  @Test
  void pointsThatWaitNoLongerMoveAsAvailable() {
    cards.buys("a-1", 10_000, new Redeem.Nothing());
    cards.passes(Duration.ofHours(25));

    var share = cards.merges().event().shares().getFirst();

    assertThat(share.pending()).isEmpty();
    assertThat(share.ready()).extracting(Piece::points).containsExactly(500L);
  }

  @Test
  void aGrantThatIsOverIsNotTakenAlong() {
    var until = cards.now.plus(Duration.ofDays(1));
    cards.does("a-1", new Command.GrantTier(new TierFloor("GOLD", until), cards.programmes));
    cards.passes(Duration.ofDays(1));

    cards.merges();

    assertThat(cards.main().floor()).isNull();
  }

  @Test
  void debtsAddUpAndPartAgain() {
    owes("a-0", 0);
    owes("a-1", 2);
    var own = cards.main().debt();
    var others = cards.account("a-1").debt();
    assertThat(own).isPositive();
    assertThat(others).isPositive();

    var merge = cards.merges();
    assertThat(cards.main().debt()).isEqualTo(own + others);

    cards.undoes(merge);
    assertThat(cards.main().debt()).isEqualTo(own);
    assertThat(cards.account("a-1").debt()).isEqualTo(others);
  }

  /** Spends the points of a receipt, and then brings all of its goods back. */
  private void owes(String id, int receipt) {
    cards.buys(id, 10_000, new Redeem.Nothing());
    cards.passes(Duration.ofHours(25));
    cards.buys(id, 1000, new Redeem.Points(450));
    for (int halves = 0; halves < 20; halves++) {
      cards.returns(receipt);
    }
  }

  @Test
  void undoneAnOrderIsNotMadeGoodOnceMoreFromTheMainCard() {
    isGiven("a-0", 500);
    isGiven("a-1", 1000);
    cards.holds("a-1", 400);
    var merge = cards.merges();

    cards.undoes(merge);

    assertThat(cards.main().balanceAt(cards.now).available()).isEqualTo(500);
    assertThat(cards.account("a-1").balanceAt(cards.now).available()).isEqualTo(600);
    assertThat(cards.account("a-1").balanceAt(cards.now).held()).isEqualTo(400);
  }

  @Test
  void undonePointsThatWaitAreNotMadeGoodOnceMoreFromTheMainCard() {
    cards.buys("a-1", 10_000, new Redeem.Nothing());
    isGiven("a-0", 800);
    var merge = cards.merges();

    cards.undoes(merge);

    assertThat(cards.main().balanceAt(cards.now).available()).isEqualTo(800);
    assertThat(cards.account("a-1").balanceAt(cards.now).pending()).isEqualTo(500);
    assertThat(cards.account("a-1").balanceAt(cards.now).available()).isZero();
  }
}
