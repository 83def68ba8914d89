package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

class MergeTest {
  private final Cards cards = new Cards(3);

  @Test
  void movesEveryPointWithItsDates() {
    cards.buys("a-1", 10_000, new Redeem.Nothing());
    cards.passes(Duration.ofDays(2));
    cards.buys("a-2", 20_000, new Redeem.Nothing());
    cards.buys("a-0", 30_000, new Redeem.Nothing());
    var sums = cards.sums();
    var days = cards.byExpiry();

    cards.merges();

    assertThat(cards.sums()).isEqualTo(sums).isEqualTo(List.of(500L, 2500L, 0L, 0L));
    assertThat(cards.byExpiry()).isEqualTo(days);
    assertThat(cards.main().balanceAt(cards.now).available()).isEqualTo(500);
    assertThat(cards.main().balanceAt(cards.now).pending()).isEqualTo(2500);
    assertThat(cards.account("a-1").balanceAt(cards.now))
        .isEqualTo(new Balance(0, 0, 0, 0, List.of()));
  }

  @Test
  void aCardGivenUpSaysWhereItsPointsWent() {
    var merge = cards.merges();

    var refusal = cards.does("a-1", purchase("a-1", 0));

    var merged = cards.merged("a-1");
    assertThat(refusal).isEqualTo(new Decision.Refused(new Refusal.CardMerged(merged)));
    assertThat(merged.into()).isEqualTo("a-0");
    assertThat(merged.card()).isEqualTo("card-0");
    assertThat(merged.at()).isEqualTo(merge.at());
  }

  @Test
  void aReceiptFromBeforeGoesToTheMainCardAndALaterOneNowhere() {
    cards.passes(Duration.ofHours(1));
    cards.merges();
    var merged = cards.merged("a-1");

    assertThat(merged.follow(purchase("a-1", 1))).isPresent();
    assertThat(merged.follow(purchase("a-1", 0))).isEmpty();
  }

  private Command purchase(String id, long minutesAgo) {
    var at = cards.now.minus(Duration.ofMinutes(minutesAgo));
    var receipt = new Receipt("late-" + id, at, null, null, null, null);
    return new Command.Purchase(
        receipt, List.of(Olga.line(1000)), new Redeem.Nothing(), cards.programmes);
  }

  @Test
  void jobsFindNothingToDoForACardGivenUp() {
    cards.buys("a-1", 10_000, new Redeem.Nothing());
    cards.merges();
    cards.passes(Duration.ofDays(300));

    for (var job : List.of(new Command.Mature(), new Command.Expire())) {
      assertThat(cards.does("a-1", job)).isEqualTo(new Decision.Refused(new Refusal.NothingDue()));
    }
    assertThat(Due.of(cards.account("a-1"), cards.programmes, cards.now))
        .isEqualTo(new Due(null, null, null));
  }

  @Test
  void aReturnTakesBackFromTheLotThatMoved() {
    cards.buys("a-1", 10_000, new Redeem.Nothing());
    cards.buys("a-2", 10_000, new Redeem.Nothing());
    cards.merges();

    cards.returns(0);

    var returned = (Event.PurchaseReturned) last("a-0").event();
    assertThat(returned.earnedBack()).isEqualTo(250);
    assertThat(returned.clawed())
        .singleElement()
        .satisfies(
            claw ->
                assertThat(claw.pendingLot())
                    .isEqualTo(cards.merged("a-1").lots().values().iterator().next()));
  }

  private Entry last(String id) {
    return cards.lines(id).getLast();
  }

  @Test
  void moneyOfAllCardsMakesTheTier() {
    cards.buys("a-1", 60_000, new Redeem.Nothing());
    cards.buys("a-0", 60_000, new Redeem.Nothing());

    var merge = cards.merges();

    assertThat(merge.event().tierChange())
        .isEqualTo(new TierChange("STANDART", "GOLD", true, TierChange.Cause.MERGE));
    assertThat(cards.main().tier()).isEqualTo("GOLD");
    cards.undoes(merge);
    assertThat(cards.main().tier()).isEqualTo("STANDART");
  }

  @Test
  void theHighestTierGrantedHolds() {
    var until = cards.now.plus(Duration.ofDays(90));
    cards.does("a-0", new Command.GrantTier(new TierFloor("GOLD", until), cards.programmes));
    cards.does("a-2", new Command.GrantTier(new TierFloor("PLATINUM", until), cards.programmes));

    var merge = cards.merges();

    assertThat(cards.main().floor()).isEqualTo(new TierFloor("PLATINUM", until));
    cards.undoes(merge);
    assertThat(cards.main().floor()).isEqualTo(new TierFloor("GOLD", until));
    assertThat(cards.account("a-2").floor()).isEqualTo(new TierFloor("PLATINUM", until));
    assertThat(cards.account("a-1").floor()).isNull();
  }

  @Test
  void anOrderGoesOnWithItsPoints() {
    cards.does("a-1", new Command.Adjust(1000, "test", cards.programmes));
    cards.holds("a-1", 400);
    var merge = cards.merges();
    var hold = cards.main().holds().getFirst();

    assertThat(cards.main().balanceAt(cards.now).held()).isEqualTo(400);
    var captured = cards.follows("a-1", new Command.Capture(hold.id()));

    assertThat(captured).isEqualTo(new Decision.Accepted(new Event.HoldCaptured(hold.id(), 400)));
    cards.undoes(merge);
    assertThat(cards.account("a-1").balanceAt(cards.now).available()).isEqualTo(600);
  }

  @Test
  void mergedTwiceIsRefused() {
    cards.merges();
    var other = new Command.Merge.Other(cards.account("a-1"), "card-1");

    var again = new Command.Merge("m", "card-0", List.of(other), cards.programmes);

    assertThat(cards.does("a-0", again))
        .isEqualTo(new Decision.Refused(new Refusal.CardMerged(cards.merged("a-1"))));
  }

  @Test
  void undoneItIsAsItWas() {
    cards.buys("a-1", 10_000, new Redeem.Nothing());
    cards.does("a-1", new Command.Adjust(700, "test", cards.programmes));
    cards.holds("a-1", 200);
    cards.buys("a-2", 20_000, new Redeem.Nothing());
    var before = cards.account("a-1");
    var merge = cards.merges();

    cards.undoes(merge);

    var after = cards.account("a-1");
    assertThat(after.ready()).isEqualTo(before.ready());
    assertThat(after.pending()).isEqualTo(before.pending());
    assertThat(after.holds()).isEqualTo(before.holds());
    assertThat(after.spend()).isEqualTo(before.spend());
    assertThat(after.merged()).isNull();
    assertThat(cards.main().balanceAt(cards.now)).isEqualTo(new Balance(0, 0, 0, 0, List.of()));
  }

  /** 100 of its own and 300 + 200 of the others; 350 spent: 250 left, which is 150 and 100. */
  @Test
  void whatWasSpentMeanwhileWasTheMainCardsOwnFirst() {
    cards.does("a-0", new Command.Adjust(100, "test", cards.programmes));
    cards.does("a-1", new Command.Adjust(300, "test", cards.programmes));
    cards.does("a-2", new Command.Adjust(200, "test", cards.programmes));
    var merge = cards.merges();
    cards.buys("a-0", 1000, new Redeem.Points(350));

    cards.undoes(merge);

    assertThat(cards.account("a-1").balanceAt(cards.now).available()).isEqualTo(150);
    assertThat(cards.account("a-2").balanceAt(cards.now).available()).isEqualTo(100);
    assertThat(cards.main().balanceAt(cards.now).available()).isZero();
  }

  /** Both wait for as many points of one day; the other card's goods come back in between. */
  @Test
  void whatWasClawedBackWhileItWaitedIsNotTakenFromTheMainCard() {
    cards.buys("a-0", 10_000, new Redeem.Nothing());
    cards.passes(Duration.ofHours(10));
    cards.buys("a-1", 10_000, new Redeem.Nothing());
    var merge = cards.merges();
    cards.passes(Duration.ofHours(15));
    for (int halves = 0; halves < 12; halves++) {
      cards.returns(1);
    }

    cards.undoes(merge);

    assertThat(cards.main().balanceAt(cards.now).available()).isEqualTo(500);
    assertThat(cards.account("a-1").balanceAt(cards.now).available()).isZero();
  }

  @Test
  void happensNoEarlierThanAnyOfItsAccountsHasGot() {
    var ahead = cards.now.plus(Duration.ofMinutes(5));
    var other = new Command.Merge.Other(cards.account("a-1"), "card-1");
    var merge = new Command.Merge("m", "card-0", List.of(other), cards.programmes);

    assertThat(merge.at(ahead)).isEqualTo(ahead);
    assertThat(merge.at(cards.now.minusSeconds(1))).isEqualTo(cards.account("a-1").recordedAt());
  }

  @Test
  void whatCameSinceStaysWithTheCardThatMadeIt() {
    cards.does("a-1", new Command.Adjust(300, "test", cards.programmes));
    var merge = cards.merges();
    cards.buys("a-0", 10_000, new Redeem.Nothing());

    cards.undoes(merge);

    assertThat(cards.account("a-1").balanceAt(cards.now).pending()).isZero();
    assertThat(cards.main().balanceAt(cards.now).pending()).isEqualTo(500);
  }

  @Test
  void lotsOfOneInstantStayInTheirOrder() {
    cards.buys("a-1", 20_000, new Redeem.Nothing());
    cards.buys("a-1", 40_000, new Redeem.Nothing());
    cards.buys("a-0", 60_000, new Redeem.Nothing());

    cards.merges();

    assertThat(cards.main().pending().stream().sorted(PendingLot.ORDER))
        .extracting(PendingLot::points)
        .containsExactly(1_000L, 2_000L, 3_000L);
  }

  @Test
  void canBeUndoneForThirtyDays() {
    var merge = cards.merges();
    cards.passes(Duration.ofDays(30));
    var lastMoment = cards.now;
    cards.passes(Duration.ofMillis(1));

    assertThat(cards.undoes(merge))
        .isEqualTo(new Decision.Refused(new Refusal.UndoTooLate(lastMoment)));
    cards.now = lastMoment;
    assertThat(cards.undoes(merge)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aCardThatCanHaveNothingBackIsNotUndone() {
    var merge = cards.merges();
    var none = new Command.Unmerge(merge.event(), merge.at(), List.of(), cards.programmes);

    assertThat(cards.does("a-0", none))
        .isEqualTo(new Decision.Refused(new Refusal.NothingToUndo()));
  }
}
