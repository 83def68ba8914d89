package org.kopilka.domain.story;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.ledger.PieceBack;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.ledger.Share;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.domain.tier.TierChange;

/** The ledger's answers as facts of a story. */
final class Answers {
  private Answers() {}

  static Facts of(Decision decision, Times times) {
    return switch (decision) {
      case Decision.Refused refused -> new Facts().put("refused", name(refused.refusal()));
      case Decision.Accepted accepted -> of(accepted.event(), times);
    };
  }

  private static Facts of(Event event, Times times) {
    var facts = new Facts();
    return switch (event) {
      case Event.AccountOpened opened -> facts;
      case Event.FactsNoted noted -> facts;
      case Event.QuestionnaireCompleted _, Event.CardLinked _ -> facts;
      case Event.PurchaseRecorded purchase -> purchase(purchase, facts, times);
      case Event.PurchaseReturned returned -> returned(returned, facts);
      case Event.PointsHeld held -> facts.put("set aside", held.hold().points());
      case Event.HoldReleased released -> freed(released, facts);
      case Event.HoldCaptured captured -> facts.put("spent", captured.points());
      case Event.PointsAdjusted adjusted ->
          earned(adjusted.added(), facts.put("adjusted", adjusted.points()), times);
      case Event.PointsMatured matured -> facts.put("announced", matured.points());
      case Event.HoldsLapsed lapsed -> facts.put("announced", holds(lapsed));
      case Event.PointsExpired expired -> facts.put("written off", lots(expired.lots(), times));
      case Event.ExpiryNoticed noticed -> facts.put("announced", lots(noticed.lots(), times));
      case Event.TierReviewed reviewed -> change(reviewed.change(), facts);
      case Event.TierGranted granted -> change(granted.change(), facts);
      case Event.CardsMerged merged ->
          change(merged.tierChange(), facts.put("came", points(merged.shares())));
      case Event.PointsMovedAway away -> facts.put("went", points(List.of(away.share())));
      case Event.MergeUndone undone ->
          change(undone.tierChange(), facts.put("went back", points(undone.shares())));
      case Event.PointsMovedBack back -> facts.put("came back", points(List.of(back.share())));
    };
  }

  private static Facts purchase(Event.PurchaseRecorded purchase, Facts facts, Times times) {
    var bill = purchase.bill();
    facts.put("version", purchase.programmeVersion());
    facts.put("total", bill.total()).put("discount", bill.discount()).put("due", bill.due());
    facts.put("redeemed", bill.redeemed()).put("earned", bill.earned()).put("rate", bill.rateBp());
    facts.put("freed", sum(purchase.spending().freed()));
    facts.put("tier before", String.valueOf(purchase.tier()));
    facts.put("tier after", String.valueOf(purchase.tierAfter()));
    for (int i = 0; i < bill.lines().size(); i++) {
      line("line " + (i + 1) + " ", bill.lines().get(i), facts);
    }
    Reasons.of(purchase, facts);
    return change(purchase.tierChange(), earned(purchase.earning(), facts, times));
  }

  private static void line(String line, BilledLine billed, Facts facts) {
    facts
        .put(line + "amount", billed.line().goods().amount())
        .put(line + "discount", billed.line().discount())
        .put(line + "net", billed.net())
        .put(line + "points", billed.points())
        .put(line + "due", billed.due())
        .put(line + "earned", billed.earned());
  }

  private static Facts earned(@Nullable Earning earning, Facts facts, Times times) {
    return earning == null
        ? facts
        : facts
            .put("debt paid", earning.debtPaid())
            .put("usable from", times.write(earning.availableAt()))
            .put("usable through", times.lastDay(earning.expiresAt()));
  }

  private static Facts returned(Event.PurchaseReturned returned, Facts facts) {
    facts
        .put("refund", returned.refund())
        .put("withheld", returned.withheld())
        .put("points back", returned.pointsBack())
        .put("debt paid", debtPaid(returned.back()))
        .put("earned back", returned.earnedBack())
        .put("new debt", returned.newDebt());
    return change(returned.tierChange(), Reasons.of(returned, facts));
  }

  private static Facts freed(Event.HoldReleased released, Facts facts) {
    return facts.put("freed", released.points()).put("debt paid", debtPaid(released.back()));
  }

  private static Facts change(@Nullable TierChange change, Facts facts) {
    return facts.put(
        "member is told",
        change == null
            ? "nothing"
            : "%s %s to %s because of %s"
                .formatted(
                    change.rise() ? "rise" : "fall", change.from(), change.to(), change.cause()));
  }

  private static long sum(List<PieceBack> back) {
    return back.stream().mapToLong(PieceBack::points).sum();
  }

  private static long debtPaid(List<PieceBack> back) {
    return back.stream().mapToLong(PieceBack::debtPaid).sum();
  }

  private static String holds(Event.HoldsLapsed lapsed) {
    return lapsed.holds().stream()
        .map(hold -> hold.id() + " of " + hold.points())
        .collect(Collectors.joining(" + "));
  }

  static String lots(List<Piece> lots, Times times) {
    return lots.stream().map(lot -> lot(lot, times)).collect(Collectors.joining(" + "));
  }

  private static long points(List<Share> shares) {
    return shares.stream().mapToLong(Share::points).sum();
  }

  static String lot(Piece lot, Times times) {
    return lot.points() + " through " + times.lastDay(lot.expiresAt());
  }

  /** A refusal as the outside sees it: {@code POINTS_OVER_LIMIT max 700}. */
  static String name(Refusal refusal) {
    var words = refusal.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1");
    var name = words.toUpperCase(Locale.ROOT);
    return switch (refusal) {
      case Refusal.PointsOverLimit over -> name + " max " + over.max();
      case Refusal.CardCannotSpend card ->
          name
              + " missing "
              + new TreeSet<>(card.missing())
                  .stream().map(Enum::name).collect(Collectors.joining(" + "));
      case Refusal.AtOutOfRange range -> name;
      case Refusal.MemberRequired member -> name;
      case Refusal.HoldNotActive hold -> name;
      case Refusal.TooManyHolds holds -> name;
      case Refusal.ReturnExceedsPurchase goods -> name;
      case Refusal.UnknownTier tier -> name;
      case Refusal.CardMerged merged -> name;
      case Refusal.CardGivenUp given -> name;
      case Refusal.MainCardNotChosen none -> name;
      case Refusal.UndoTooLate late -> name;
      case Refusal.NothingToUndo nothing -> name;
      case Refusal.NothingDue nothing -> name;
    };
  }
}
