package org.kopilka.domain.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.domain.ledger.Claw;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.LapsedHold;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.ledger.PieceBack;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Recount;
import org.kopilka.domain.ledger.Spending;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.programme.Selector;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.CappedLine;
import org.kopilka.domain.receipt.Checkout;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.Payable;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

class ExplanationsTest {
  private static final Instant JULY = Instant.parse("2026-07-10T21:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-10T21:00:00Z");

  @Test
  void aPurchaseTellsItsRateTheGoodsThatEarnNothingTheDebtTheLimitAndTheLots() {
    var spending =
        new Spending(
            List.of(new Piece(JULY, 100), new Piece(AUGUST, 20)),
            "h",
            List.of(new PieceBack(AUGUST, 30, 5)),
            new Payable(1000, 7000, List.of(new CappedLine(2, 300, 0)), 150));
    var earning = new Earning(44, 7, JULY, AUGUST);
    assertThat(Explanations.of(purchase("STANDART", spending, earning)))
        .containsExactly(
            new Explanation.TierRate(880, 500, 1, EarnRounding.DOWN, 44),
            new Explanation.EarnNothing(List.of(2)),
            new Explanation.DebtPaid(7),
            new Explanation.SpendLimit(1000, 7000, List.of(new CappedLine(2, 300, 0)), 1, 150, 150),
            new Explanation.LotTaken(JULY, 100),
            new Explanation.LotTaken(AUGUST, 20),
            new Explanation.LotRefilled(AUGUST, 30, 5));
  }

  static List<Event> thatMoveNoPoints() {
    var change = new TierChange("GOLD", "STANDART", false, TierChange.Cause.REVIEW);
    return List.of(
        new Event.AccountOpened(MemberFacts.NONE, "STANDART", "TILL", "2000000000015", false),
        new Event.FactsNoted(MemberFacts.NONE, MemberFacts.NONE),
        new Event.HoldCaptured("h", 100),
        new Event.PointsMatured(100),
        new Event.HoldsLapsed(List.of(new LapsedHold("h", 100))),
        new Event.ExpiryNoticed(List.of(new Piece(JULY, 100)), JULY, "Europe/Minsk"),
        new Event.TierReviewed(change),
        new Event.TierGranted(new TierFloor("GOLD", AUGUST), change));
  }

  @ParameterizedTest
  @MethodSource("thatMoveNoPoints")
  void whatMovesNoPointsHasNothingToTell(Event event) {
    assertThat(Explanations.of(event)).isEmpty();
  }

  @Test
  void aPurchaseOfNobodyHasNothingToTell() {
    assertThat(Explanations.of(purchase(null, Spending.NONE, null))).isEmpty();
  }

  /** 1000 of food, of which 120 are paid with points, and 300 of tobacco. */
  private static Event.PurchaseRecorded purchase(
      @Nullable String tier, Spending spending, @Nullable Earning earning) {
    return new Event.PurchaseRecorded(
        new Receipt("r", JULY, null, null, null, null),
        1,
        "BYN",
        "Europe/Minsk",
        bill(),
        spending,
        earning,
        tier,
        tier,
        null,
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        List.of());
  }

  private static Bill bill() {
    var draft = ReadyProgrammes.veska();
    draft.earnExcept = new Selector(Set.of(), Set.of("tobacco"), Set.of());
    draft.spendExcept = draft.earnExcept;
    return Checkout.bill(
        List.of(line("food", 1000), line("tobacco", 300)), draft.finished(), 120, 500);
  }

  private static PricedLine line(String category, long price) {
    return PricedLine.undiscounted(new Goods("sku", null, category, null, Quantity.of(1), price));
  }

  @Test
  void aReturnTellsWhatWentBackAndWhatWasTakenBack() {
    var back = List.of(new PieceBack(JULY, 10, 3));
    var clawed = List.of(new Claw(7, JULY, 20), new Claw(0, AUGUST, 30));
    var recount = new Recount(2001, 881, 500, 1, EarnRounding.UP, false);
    assertThat(Explanations.of(returned(back, clawed, 4, 2, recount)))
        .containsExactly(
            new Explanation.LotRefilled(JULY, 10, 3),
            new Explanation.KeptEarns(
                new Explanation.TierRate(2001, 500, 1, EarnRounding.UP, 101),
                new Explanation.TierRate(881, 500, 1, EarnRounding.UP, 45),
                false,
                56),
            new Explanation.ClawedBack(JULY, 20, true),
            new Explanation.ClawedBack(AUGUST, 30, false),
            new Explanation.DebtMade(4),
            new Explanation.Withheld(2));
    assertThat(Explanations.of(returned(List.of(), List.of(), 0, 0, null))).isEmpty();
  }

  private static Event returned(
      List<PieceBack> back,
      List<Claw> clawed,
      long newDebt,
      long withheld,
      @Nullable Recount recount) {
    var earnedBack = clawed.stream().mapToLong(Claw::points).sum() + newDebt + withheld;
    return new Event.PurchaseReturned(
        "r",
        "b",
        null,
        List.of(),
        0,
        withheld,
        0,
        back,
        clawed,
        newDebt,
        earnedBack,
        recount,
        null,
        LocalDate.EPOCH);
  }

  @Test
  void holdsAdjustmentsAndExpiryTellTheirLots() {
    var lots = List.of(new Piece(JULY, 10));
    var taken = new Explanation.LotTaken(JULY, 10);
    assertThat(Explanations.of(new Event.PointsHeld(new Hold("h", AUGUST, lots))))
        .containsExactly(taken);
    assertThat(Explanations.of(new Event.HoldReleased("h", List.of(new PieceBack(JULY, 10, 1)))))
        .containsExactly(new Explanation.LotRefilled(JULY, 10, 1));
    assertThat(Explanations.of(new Event.PointsAdjusted("x", null, lots))).containsExactly(taken);
    assertThat(
            Explanations.of(
                new Event.PointsAdjusted("x", new Earning(5, 5, JULY, JULY), List.of())))
        .containsExactly(new Explanation.DebtPaid(5));
    assertThat(Explanations.of(new Event.PointsExpired(lots)))
        .containsExactly(new Explanation.LotExpired(JULY, 10));
    assertThat(Explanations.of(new Event.PointsMatured(10))).isEmpty();
  }
}
