package org.kopilka.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.kopilka.domain.ledger.Claw;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.receipt.BilledLine;

/** What holds after every step, whatever the auditor says. */
final class Invariants {
  private Invariants() {}

  /** A bill's lines add up, no line is paid beyond its price, and the points come from lots. */
  static void of(Event.PurchaseRecorded purchase) {
    var bill = purchase.bill();
    assertThat(purchase.spending().points()).as("Σ pieces").isEqualTo(bill.redeemed());
    assertThat(bill.lines().stream().mapToLong(BilledLine::earned).sum()).isEqualTo(bill.earned());
    assertThat(bill.total() - bill.discount())
        .isEqualTo(bill.due() + bill.redeemed() * bill.pointValue());
    assertThat(bill.lines()).allMatch(line -> line.due() >= 0 && line.points() >= 0);
  }

  static void of(Event.PurchaseReturned returned, long pointValue) {
    var clawed = returned.clawed().stream().mapToLong(Claw::points).sum();
    assertThat(clawed + returned.newDebt() + returned.withheld() / pointValue)
        .as("clawed, owed and withheld")
        .isEqualTo(returned.earnedBack());
    assertThat(returned.refund()).isNotNegative();
    assertThat(returned.earnedBack()).isNotNegative();
  }

  static void of(Life life, Instant at) {
    var balance = life.balance(at);
    var points = List.of(balance.available(), balance.pending(), balance.held(), balance.debt());
    assertThat(points).as("never negative").allMatch(number -> number >= 0);
    if (balance.debt() > 0) {
      assertThat(balance.available() + balance.pending()).as("no points beside debt").isZero();
    }
    assertThat(life.account.pending())
        .as("in rule 7's order")
        .isSortedAccordingTo(PendingLot.ORDER);
    var there =
        balance.available() + balance.pending() + balance.held() - balance.debt() + burnt(life, at);
    var came = life.entries.stream().mapToLong(entry -> came(entry.event(), life)).sum();
    assertThat(there).as("nothing appears, nothing gets lost").isEqualTo(came);
  }

  /** Written off, or about to be. */
  private static long burnt(Life life, Instant at) {
    var writtenOff =
        life.entries.stream()
            .mapToLong(
                entry -> entry.event() instanceof Event.PointsExpired gone ? gone.points() : 0)
            .sum();
    // A line that says nothing new lets time do its work up to now.
    var nothingNew = new Event.FactsNoted(life.account.facts(), life.account.facts());
    var settled = Ledger.apply(life.account, Ledger.next(life.account, nothingNew, at));
    return writtenOff
        + settled.ready().headMap(at, true).values().stream().mapToLong(Long::longValue).sum();
  }

  private static long came(Event event, Life life) {
    return switch (event) {
      case Event.PurchaseRecorded purchase -> purchase.bill().earned() - purchase.bill().redeemed();
      case Event.PurchaseReturned returned ->
          returned.pointsBack()
              - returned.earnedBack()
              + returned.withheld() / life.programme.pointValue();
      case Event.PointsAdjusted adjusted -> adjusted.points();
      case Event.HoldCaptured captured -> -captured.points();
      case Event.AccountOpened opened -> 0;
      case Event.FactsNoted noted -> 0;
      case Event.QuestionnaireCompleted _, Event.CardLinked _ -> 0;
      case Event.PointsHeld held -> 0;
      case Event.HoldReleased released -> 0;
      case Event.PointsMatured matured -> 0;
      case Event.HoldsLapsed lapsed -> 0;
      case Event.PointsExpired expired -> 0;
      case Event.ExpiryNoticed noticed -> 0;
      case Event.TierReviewed reviewed -> 0;
      case Event.TierGranted granted -> 0;
      case Event.CardsMerged _,
          Event.PointsMovedAway _,
          Event.MergeUndone _,
          Event.PointsMovedBack _ ->
          throw new AssertionError("nobody merges in this walk");
    };
  }
}
