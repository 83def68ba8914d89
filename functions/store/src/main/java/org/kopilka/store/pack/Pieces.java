package org.kopilka.store.pack;

import java.time.LocalDate;
import java.util.TreeMap;
import org.kopilka.domain.ledger.Brought;
import org.kopilka.domain.ledger.Claw;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.LapsedHold;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.ledger.PieceBack;
import org.kopilka.domain.ledger.Recount;
import org.kopilka.domain.ledger.Spending;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/** The small parts that several kinds of event share. */
final class Pieces {
  private Pieces() {}

  static void piece(Packer out, Piece piece) {
    out.expiry(piece.expiresAt()).number(piece.points());
  }

  static Piece piece(Unpacker in) {
    return new Piece(in.expiry(), in.number());
  }

  static void back(Packer out, PieceBack back) {
    out.expiry(back.expiresAt()).number(back.points()).number(back.debtPaid());
  }

  static PieceBack back(Unpacker in) {
    return new PieceBack(in.expiry(), in.number(), in.number());
  }

  static void claw(Packer out, Claw claw) {
    out.number(claw.pendingLot()).expiry(claw.expiresAt()).number(claw.points());
  }

  static Claw claw(Unpacker in) {
    return new Claw(in.number(), in.expiry(), in.number());
  }

  static void recount(Packer out, Recount recount) {
    out.number(recount.before()).number(recount.kept()).number(recount.rateBp());
    out.number(recount.pointValue()).constant(recount.rounding()).flag(recount.lotExpired());
  }

  static Recount recount(Unpacker in) {
    return new Recount(
        in.number(),
        in.number(),
        in.small(),
        in.number(),
        in.constant(EarnRounding.class),
        in.flag());
  }

  static void earning(Packer out, Earning earning) {
    out.number(earning.points()).number(earning.debtPaid());
    out.millis(earning.availableAt()).expiry(earning.expiresAt());
  }

  static Earning earning(Unpacker in) {
    return new Earning(in.number(), in.number(), in.millis(), in.expiry());
  }

  static void spending(Packer out, Spending spending) {
    out.all(spending.taken(), Pieces::piece).optionalText(spending.holdId());
    out.all(spending.freed(), Pieces::back).optional(spending.payable(), Bills::payable);
  }

  static Spending spending(Unpacker in) {
    return new Spending(
        in.all(Pieces::piece),
        in.optionalText(),
        in.all(Pieces::back),
        in.optional(Bills::payable));
  }

  static void change(Packer out, TierChange change) {
    out.text(change.from()).text(change.to()).flag(change.rise()).constant(change.cause());
  }

  static TierChange change(Unpacker in) {
    return new TierChange(in.text(), in.text(), in.flag(), in.constant(TierChange.Cause.class));
  }

  static void hold(Packer out, Hold hold) {
    out.text(hold.id()).millis(hold.until()).all(hold.pieces(), Pieces::piece);
  }

  static Hold hold(Unpacker in) {
    return new Hold(in.text(), in.millis(), in.all(Pieces::piece));
  }

  static void lapsed(Packer out, LapsedHold hold) {
    out.text(hold.id()).number(hold.points());
  }

  static LapsedHold lapsed(Unpacker in) {
    return new LapsedHold(in.text(), in.number());
  }

  static void facts(Packer out, MemberFacts facts) {
    out.flag(facts.phoneConfirmed()).flag(facts.questionnaireComplete());
  }

  static MemberFacts facts(Unpacker in) {
    return new MemberFacts(in.flag(), in.flag());
  }

  static void floor(Packer out, TierFloor floor) {
    out.text(floor.tier()).millis(floor.until());
  }

  static TierFloor floor(Unpacker in) {
    return new TierFloor(in.text(), in.millis());
  }

  static void brought(Packer out, Brought brought) {
    out.text(brought.migrationId()).text(brought.variant());
    out.optional(brought.points(), Pieces::earning).optional(brought.floor(), Pieces::floor);
    out.optional(brought.movedAt(), Packer::millis).flag(brought.reachable());
  }

  static Brought brought(Unpacker in) {
    return new Brought(
        in.text(),
        in.text(),
        in.optional(Pieces::earning),
        in.optional(Pieces::floor),
        in.optional(Unpacker::millis),
        in.flag());
  }

  static void days(Packer out, SpendDays days) {
    out.number(days.byDay().size());
    long before = 0;
    for (var day : days.byDay().entrySet()) {
      out.number(day.getKey().toEpochDay() - before).number(day.getValue());
      before = day.getKey().toEpochDay();
    }
  }

  static SpendDays days(Unpacker in) {
    var days = new TreeMap<LocalDate, Long>();
    var count = in.small();
    long day = 0;
    for (int i = 0; i < count; i++) {
      day += in.number();
      days.put(LocalDate.ofEpochDay(day), in.number());
    }
    return new SpendDays(days);
  }
}
