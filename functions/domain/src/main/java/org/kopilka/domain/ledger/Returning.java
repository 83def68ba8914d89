package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.ReturnDebt;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierChange;

/** Decides what a return gives back and takes back (rule 8). Processing time decides. */
final class Returning {
  /** A lot that has expired by now is reopened until the start of the local day so far ahead. */
  static final int REOPENED_DAYS = 15;

  private final Account account;
  private final Instant now;
  private final Purse purse;

  Returning(Account account, Instant now) {
    this.account = account;
    this.now = now;
    this.purse = new Purse(account);
    purse.settle(now);
  }

  Decision decide(Command.Return command) {
    var left = command.kept().without(command.parts());
    if (left.isEmpty() || command.parts().isEmpty()) {
      return Ledger.refused(new Refusal.ReturnExceedsPurchase());
    }
    return Ledger.accepted(returned(command, left.get()));
  }

  private Event returned(Command.Return command, Kept left) {
    var bill = command.purchase().bill();
    var programme = command.programmes().at(now);
    var money = command.kept().due(bill) - left.due(bill);
    var back = giveBack(command, left, programme);
    var recount = recount(command, left);
    var clawing = clawBack(command, recount.earnedBack());
    var withheld = withheld(clawing.missing, money, programme, bill.pointValue());
    var days = account.spend().plus(command.purchase().day(), -money);
    return new Event.PurchaseReturned(
        command.purchase().receipt().receiptId(),
        command.returnId(),
        command.at(),
        command.parts(),
        money - withheld * bill.pointValue(),
        withheld * bill.pointValue(),
        money,
        back,
        clawing.claws,
        clawing.missing - withheld,
        clawing.points() + clawing.missing,
        recount,
        change(command, days),
        command.purchase().day());
  }

  private @Nullable TierChange change(Command.Return command, SpendDays days) {
    return new Standing(account, command.programmes()).change(days, now, TierChange.Cause.RETURN);
  }

  /** Points go back to the lots they came from, last taken first, debt first. */
  private List<PieceBack> giveBack(Command.Return command, Kept left, Programme programme) {
    var bill = command.purchase().bill();
    var already = bill.redeemed() - command.kept().points(bill);
    var points = command.kept().points(bill) - left.points(bill);
    var back = new ArrayList<PieceBack>();
    for (var piece : Pieces.last(command.purchase().spending().taken(), already, points)) {
      var paid = purse.payable(piece.points());
      back.add(new PieceBack(openUntil(piece.expiresAt(), programme), piece.points(), paid));
      purse.restore(back.getLast());
    }
    return back;
  }

  private Instant openUntil(Instant expiresAt, Programme programme) {
    return expiresAt.isAfter(now)
        ? expiresAt
        : programme.startOf(programme.day(now).plusDays(REOPENED_DAYS));
  }

  /** What was earned on goods no longer kept is taken back while its own lot could still live. */
  private Recount recount(Command.Return command, Kept left) {
    var purchase = command.purchase();
    var earning = purchase.earning();
    var lotExpired = earning != null && !earning.expiresAt().isAfter(now);
    return Recount.of(purchase.bill(), command.kept(), left, lotExpired);
  }

  private Clawing clawBack(Command.Return command, long points) {
    var clawing = new Clawing(points);
    var earning = command.purchase().earning();
    if (earning != null && points > 0) {
      clawing.own(command.seq(), earning);
      clawing.others();
    }
    return clawing;
  }

  private static long withheld(long debt, long money, Programme programme, long pointValue) {
    return programme.returnDebt() == ReturnDebt.WITHHOLD ? Math.min(debt, money / pointValue) : 0;
  }

  /** Takes points from one lot after another until there are enough. */
  private final class Clawing {
    private final List<Claw> claws = new ArrayList<>();
    private long missing;

    Clawing(long points) {
      missing = points;
    }

    long points() {
      return claws.stream().mapToLong(Claw::points).sum();
    }

    /** From the own lot while it waits, though it be empty by now; else from its expiry day's. */
    void own(long id, Earning earning) {
      var lot = purse.pending.stream().filter(waiting -> waiting.id() == id).findFirst();
      if (lot.isPresent()) {
        pending(lot.get());
      } else if (!earning.availableAt().isAfter(now)) {
        ready(earning.expiresAt());
      }
    }

    void pending(PendingLot lot) {
      var part = Math.min(missing, lot.points());
      if (part > 0) {
        purse.takePending(lot.id(), part);
        claws.add(new Claw(lot.id(), lot.expiresAt(), part));
        missing -= part;
      }
    }

    void ready(Instant expiresAt) {
      var part = Math.min(missing, purse.ready.getOrDefault(expiresAt, 0L));
      if (part > 0) {
        purse.takeReady(new Piece(expiresAt, part));
        claws.add(new Claw(0, expiresAt, part));
        missing -= part;
      }
    }

    /** All lots in rule 7's order; of those that expire together, the matured one came first. */
    void others() {
      var lots = new ArrayList<PendingLot>(purse.pending);
      purse
          .ready
          .tailMap(now, false)
          .forEach((at, points) -> lots.add(new PendingLot(0, Instant.MIN, at, points)));
      lots.sort(PendingLot.ORDER);
      for (var lot : lots) {
        if (lot.id() == 0) {
          ready(lot.expiresAt());
        } else {
          pending(lot);
        }
      }
    }
  }
}
