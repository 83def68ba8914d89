package org.kopilka.domain.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.explanation.Explanation.ClawedBack;
import org.kopilka.domain.explanation.Explanation.DebtMade;
import org.kopilka.domain.explanation.Explanation.DebtMoved;
import org.kopilka.domain.explanation.Explanation.DebtPaid;
import org.kopilka.domain.explanation.Explanation.EarnNothing;
import org.kopilka.domain.explanation.Explanation.HoldMoved;
import org.kopilka.domain.explanation.Explanation.KeptEarns;
import org.kopilka.domain.explanation.Explanation.LotExpired;
import org.kopilka.domain.explanation.Explanation.LotMoved;
import org.kopilka.domain.explanation.Explanation.LotRefilled;
import org.kopilka.domain.explanation.Explanation.LotTaken;
import org.kopilka.domain.explanation.Explanation.SpendLimit;
import org.kopilka.domain.explanation.Explanation.TierRate;
import org.kopilka.domain.explanation.Explanation.Withheld;
import org.kopilka.domain.ledger.Claw;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.ledger.PieceBack;
import org.kopilka.domain.ledger.Recount;
import org.kopilka.domain.ledger.Share;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.Payable;

/** The explanations of a line, in the order in which its points moved. */
public final class Explanations {
  private Explanations() {}

  /** Why an event moved the points it moved; empty for one that moved none. */
  public static List<Explanation> of(Event event) {
    return switch (event) {
      case Event.PurchaseRecorded purchase -> all(List.of(earned(purchase), spent(purchase)));
      case Event.PurchaseReturned returned -> returned(returned);
      case Event.PointsHeld held -> taken(held.hold().pieces());
      case Event.HoldReleased released -> refilled(released.back());
      case Event.PointsAdjusted adjusted ->
          all(List.of(debtPaid(adjusted.added()), taken(adjusted.taken())));
      case Event.PointsExpired expired -> expired(expired.lots());
      case Event.CardsMerged merged -> moved(merged.shares());
      case Event.MergeUndone undone -> moved(undone.shares());
      case Event.PointsMovedAway away -> moved(List.of(away.share()));
      case Event.PointsMovedBack back -> moved(List.of(back.share()));
      case Event.HoldCaptured _,
          Event.PointsMatured _,
          Event.HoldsLapsed _,
          Event.AccountOpened _,
          Event.FactsNoted _,
          Event.QuestionnaireCompleted _,
          Event.CardLinked _,
          Event.ExpiryNoticed _,
          Event.TierReviewed _,
          Event.TierGranted _ ->
          List.of();
    };
  }

  /** Why a purchase earned what it earned; empty without a member. */
  public static List<Explanation> earned(Event.PurchaseRecorded purchase) {
    if (purchase.tier() == null) {
      return List.of();
    }
    var bill = purchase.bill();
    var rate =
        new TierRate(
            bill.earnedOn(), bill.rateBp(), bill.pointValue(), bill.rounding(), bill.earned());
    return all(List.of(List.of(rate), earnNothing(bill), debtPaid(purchase.earning())));
  }

  private static List<Explanation> earnNothing(Bill bill) {
    var lines =
        IntStream.rangeClosed(1, bill.lines().size())
            .filter(number -> !bill.lines().get(number - 1).earns())
            .boxed()
            .toList();
    return lines.isEmpty() ? List.of() : List.of(new EarnNothing(lines));
  }

  private static List<Explanation> debtPaid(@Nullable Earning earning) {
    return earning == null || earning.debtPaid() == 0
        ? List.of()
        : List.of(new DebtPaid(earning.debtPaid()));
  }

  private static List<Explanation> spent(Event.PurchaseRecorded purchase) {
    var spending = purchase.spending();
    var limit = limit(spending.payable(), purchase.bill().pointValue());
    return all(List.of(limit, taken(spending.taken()), refilled(spending.freed())));
  }

  private static List<Explanation> limit(@Nullable Payable payable, long pointValue) {
    return payable == null
        ? List.of()
        : List.of(
            new SpendLimit(
                payable.base(),
                payable.maxBp(),
                payable.capped(),
                pointValue,
                payable.available(),
                payable.pointsMax()));
  }

  private static List<Explanation> returned(Event.PurchaseReturned returned) {
    var steps = new ArrayList<>(refilled(returned.back()));
    if (returned.recount() != null) {
      steps.add(keptEarns(returned.recount(), returned.earnedBack()));
    }
    returned.clawed().stream().map(Explanations::clawed).forEach(steps::add);
    if (returned.newDebt() > 0) {
      steps.add(new DebtMade(returned.newDebt()));
    }
    if (returned.withheld() > 0) {
      steps.add(new Withheld(returned.withheld()));
    }
    return steps;
  }

  private static Explanation keptEarns(Recount recount, long earnedBack) {
    var before = rate(recount, recount.before(), recount.earnedBefore());
    var kept = rate(recount, recount.kept(), recount.earnedKept());
    return new KeptEarns(before, kept, recount.lotExpired(), earnedBack);
  }

  private static TierRate rate(Recount terms, long base, long result) {
    return new TierRate(base, terms.rateBp(), terms.pointValue(), terms.rounding(), result);
  }

  private static Explanation clawed(Claw claw) {
    return new ClawedBack(claw.expiresAt(), claw.points(), claw.pendingLot() != 0);
  }

  private static List<Explanation> taken(List<Piece> pieces) {
    return pieces.stream()
        .<Explanation>map(piece -> new LotTaken(piece.expiresAt(), piece.points()))
        .toList();
  }

  private static List<Explanation> expired(List<Piece> pieces) {
    return pieces.stream()
        .<Explanation>map(piece -> new LotExpired(piece.expiresAt(), piece.points()))
        .toList();
  }

  private static List<Explanation> refilled(List<PieceBack> pieces) {
    return pieces.stream()
        .<Explanation>map(
            piece -> new LotRefilled(piece.expiresAt(), piece.points(), piece.debtPaid()))
        .toList();
  }

  private static List<Explanation> moved(List<Share> shares) {
    var steps = new ArrayList<Explanation>();
    for (var share : shares) {
      var card = share.card();
      share.ready().forEach(p -> steps.add(new LotMoved(card, null, p.expiresAt(), p.points())));
      for (var lot : share.pending()) {
        steps.add(new LotMoved(card, lot.availableAt(), lot.expiresAt(), lot.points()));
      }
      share.holds().forEach(hold -> steps.add(new HoldMoved(card, hold.id(), hold.points())));
      if (share.debt() > 0) {
        steps.add(new DebtMoved(card, share.debt()));
      }
    }
    return steps;
  }

  private static List<Explanation> all(List<List<Explanation>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
