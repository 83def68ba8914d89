package org.kopilka.store.pack;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Brought;
import org.kopilka.domain.ledger.DeskNotice;
import org.kopilka.domain.ledger.Event;

/** An event as bytes: its kind, then its facts in the order of its record. */
final class PackedEvent {
  private PackedEvent() {}

  /** The kinds, by the name that stands in the table: never renamed. */
  private enum Kind {
    OPENED,
    FACTS,
    PURCHASE,
    RETURN,
    HELD,
    RELEASED,
    CAPTURED,
    ADJUSTED,
    MATURED,
    LAPSED,
    EXPIRED,
    NOTICED,
    REVIEWED,
    GRANTED,
    MERGED,
    MOVED_AWAY,
    UNMERGED,
    MOVED_BACK,
    QUESTIONNAIRE,
    LINKED,
    IMPORTED,
    TELLING_PURCHASE
  }

  static void write(Packer out, Event event) {
    out.constant(kind(event));
    switch (event) {
      case Event.AccountOpened e -> opened(out, e);
      case Event.FactsNoted e -> {
        Pieces.facts(out, e.facts());
        Pieces.facts(out, e.before());
      }
      case Event.PurchaseRecorded e -> purchase(out, e);
      case Event.PurchaseReturned e -> returned(out, e);
      case Event.PointsHeld e -> Pieces.hold(out, e.hold());
      case Event.HoldReleased e -> out.text(e.holdId()).all(e.back(), Pieces::back);
      case Event.HoldCaptured e -> out.text(e.holdId()).number(e.points());
      case Event.PointsAdjusted e -> adjusted(out, e);
      case Event.PointsMatured e -> out.number(e.points());
      case Event.HoldsLapsed e -> out.all(e.holds(), Pieces::lapsed);
      case Event.PointsExpired e -> out.all(e.lots(), Pieces::piece);
      case Event.ExpiryNoticed e ->
          out.all(e.lots(), Pieces::piece).millis(e.noticedUntil()).text(e.zone());
      case Event.TierReviewed e -> Pieces.change(out, e.change());
      case Event.TierGranted e -> granted(out, e);
      case Event.CardsMerged e -> merged(out, e);
      case Event.PointsMovedAway e -> {
        Shares.merged(out, e.merged());
        Shares.share(out, e.share());
      }
      case Event.MergeUndone e -> undone(out, e);
      case Event.PointsMovedBack e -> Shares.share(out.text(e.mergeId()), e.share());
      case Event.QuestionnaireCompleted _ -> {}
      case Event.CardLinked e -> out.text(e.card()).flag(e.clean());
    }
  }

  private static Kind kind(Event event) {
    return switch (event) {
      case Event.AccountOpened e -> e.brought() == null ? Kind.OPENED : Kind.IMPORTED;
      case Event.FactsNoted e -> Kind.FACTS;
      case Event.PurchaseRecorded e ->
          e.notices().isEmpty() ? Kind.PURCHASE : Kind.TELLING_PURCHASE;
      case Event.PurchaseReturned e -> Kind.RETURN;
      case Event.PointsHeld e -> Kind.HELD;
      case Event.HoldReleased e -> Kind.RELEASED;
      case Event.HoldCaptured e -> Kind.CAPTURED;
      case Event.PointsAdjusted e -> Kind.ADJUSTED;
      case Event.PointsMatured e -> Kind.MATURED;
      case Event.HoldsLapsed e -> Kind.LAPSED;
      case Event.PointsExpired e -> Kind.EXPIRED;
      case Event.ExpiryNoticed e -> Kind.NOTICED;
      case Event.TierReviewed e -> Kind.REVIEWED;
      case Event.TierGranted e -> Kind.GRANTED;
      case Event.CardsMerged e -> Kind.MERGED;
      case Event.PointsMovedAway e -> Kind.MOVED_AWAY;
      case Event.MergeUndone e -> Kind.UNMERGED;
      case Event.PointsMovedBack e -> Kind.MOVED_BACK;
      case Event.QuestionnaireCompleted _ -> Kind.QUESTIONNAIRE;
      case Event.CardLinked _ -> Kind.LINKED;
    };
  }

  static Event read(Unpacker in) {
    return switch (in.constant(Kind.class)) {
      case OPENED -> opened(in, null);
      case IMPORTED -> opened(in, Pieces.brought(in));
      case FACTS -> new Event.FactsNoted(Pieces.facts(in), Pieces.facts(in));
      case PURCHASE -> purchase(in, List.of());
      case TELLING_PURCHASE -> purchase(in, in.all(each -> each.constant(DeskNotice.class)));
      case RETURN -> returned(in);
      case HELD -> new Event.PointsHeld(Pieces.hold(in));
      case RELEASED -> new Event.HoldReleased(in.text(), in.all(Pieces::back));
      case CAPTURED -> new Event.HoldCaptured(in.text(), in.number());
      case ADJUSTED -> adjusted(in);
      case MATURED -> new Event.PointsMatured(in.number());
      case LAPSED -> new Event.HoldsLapsed(in.all(Pieces::lapsed));
      case EXPIRED -> new Event.PointsExpired(in.all(Pieces::piece));
      case NOTICED -> new Event.ExpiryNoticed(in.all(Pieces::piece), in.millis(), in.text());
      case REVIEWED -> new Event.TierReviewed(Pieces.change(in));
      case GRANTED -> granted(in);
      case MERGED -> merged(in);
      case MOVED_AWAY -> new Event.PointsMovedAway(Shares.merged(in), Shares.share(in));
      case UNMERGED -> undone(in);
      case MOVED_BACK -> new Event.PointsMovedBack(in.text(), Shares.share(in));
      case QUESTIONNAIRE -> new Event.QuestionnaireCompleted();
      case LINKED -> new Event.CardLinked(in.text(), in.flag());
    };
  }

  private static void merged(Packer out, Event.CardsMerged e) {
    out.text(e.mergeId()).text(e.card()).all(e.shares(), Shares::share);
    out.optional(e.floorBefore(), Pieces::floor).optional(e.floor(), Pieces::floor);
    out.optional(e.tierChange(), Pieces::change);
  }

  private static Event merged(Unpacker in) {
    return new Event.CardsMerged(
        in.text(),
        in.text(),
        in.all(Shares::share),
        in.optional(Pieces::floor),
        in.optional(Pieces::floor),
        in.optional(Pieces::change));
  }

  private static void undone(Packer out, Event.MergeUndone e) {
    out.text(e.mergeId()).all(e.shares(), Shares::share).optional(e.floor(), Pieces::floor);
    out.optional(e.tierChange(), Pieces::change);
  }

  private static Event undone(Unpacker in) {
    return new Event.MergeUndone(
        in.text(), in.all(Shares::share), in.optional(Pieces::floor), in.optional(Pieces::change));
  }

  private static void opened(Packer out, Event.AccountOpened e) {
    if (e.brought() != null) {
      Pieces.brought(out, e.brought());
    }
    Pieces.facts(out, e.facts());
    out.text(e.tier()).text(e.source()).text(e.card()).flag(e.electronic());
  }

  private static Event opened(Unpacker in, @Nullable Brought brought) {
    return new Event.AccountOpened(
        Pieces.facts(in), in.text(), in.text(), in.text(), in.flag(), brought);
  }

  /** Few purchases have anything to tell: those that have not are as short as ever. */
  private static void purchase(Packer out, Event.PurchaseRecorded e) {
    if (!e.notices().isEmpty()) {
      out.all(e.notices(), Packer::constant);
    }
    Bills.receipt(out, e.receipt());
    out.number(e.programmeVersion()).text(e.currency()).text(e.zone());
    Bills.bill(out, e.bill());
    Pieces.spending(out, e.spending());
    out.optional(e.earning(), Pieces::earning).optionalText(e.tier());
    var stays = Objects.equals(e.tier(), e.tierAfter());
    out.optionalText(stays ? "" : e.tierAfter());
    out.optional(e.tierChange(), Pieces::change).day(e.day()).day(e.daysFrom());
  }

  private static Event purchase(Unpacker in, List<DeskNotice> notices) {
    var receipt = Bills.receipt(in);
    var version = in.small();
    var currency = in.text();
    var zone = in.text();
    var bill = Bills.bill(in);
    var spending = Pieces.spending(in);
    var earning = in.optional(Pieces::earning);
    var tier = in.optionalText();
    var after = in.optionalText();
    return new Event.PurchaseRecorded(
        receipt,
        version,
        currency,
        zone,
        bill,
        spending,
        earning,
        tier,
        "".equals(after) ? tier : after,
        in.optional(Pieces::change),
        in.day(),
        in.day(),
        notices);
  }

  private static void returned(Packer out, Event.PurchaseReturned e) {
    out.text(e.receiptId()).text(e.returnId()).optional(e.at(), Packer::millis);
    out.all(e.parts(), Bills::part).number(e.refund()).number(e.withheld()).number(e.keptLess());
    out.all(e.back(), Pieces::back).all(e.clawed(), Pieces::claw).number(e.newDebt());
    out.number(e.earnedBack()).optional(e.recount(), Pieces::recount);
    out.optional(e.tierChange(), Pieces::change).day(e.day());
  }

  private static Event returned(Unpacker in) {
    return new Event.PurchaseReturned(
        in.text(),
        in.text(),
        in.optional(Unpacker::millis),
        in.all(Bills::part),
        in.number(),
        in.number(),
        in.number(),
        in.all(Pieces::back),
        in.all(Pieces::claw),
        in.number(),
        in.number(),
        in.optional(Pieces::recount),
        in.optional(Pieces::change),
        in.day());
  }

  private static void adjusted(Packer out, Event.PointsAdjusted e) {
    out.text(e.reason()).optional(e.added(), Pieces::earning).all(e.taken(), Pieces::piece);
  }

  private static Event adjusted(Unpacker in) {
    return new Event.PointsAdjusted(in.text(), in.optional(Pieces::earning), in.all(Pieces::piece));
  }

  private static void granted(Packer out, Event.TierGranted e) {
    out.optional(e.floor(), Pieces::floor).optional(e.change(), Pieces::change);
  }

  private static Event granted(Unpacker in) {
    return new Event.TierGranted(in.optional(Pieces::floor), in.optional(Pieces::change));
  }
}
