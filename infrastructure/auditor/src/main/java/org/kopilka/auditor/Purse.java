package org.kopilka.auditor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kopilka.auditor.Pieces.Piece;

/** The account's lots and debt while a replay runs. */
final class Purse {

  private final LocalDays days;
  private final List<Lot> lots = new ArrayList<>();
  private long debt;
  private long expiredOutside;

  Purse(LocalDays days) {
    this.days = days;
  }

  long debt() {
    return debt;
  }

  void owe(long points) {
    debt += points;
  }

  /** What is left in the lots that match. */
  long left(Predicate<Lot> which) {
    return lots.stream().filter(which).mapToLong(lot -> lot.left).sum();
  }

  long available(Instant t) {
    return left(lot -> lot.open(t));
  }

  /** Expired in lots by t, and in pieces that came back after their day. */
  long expired(Instant t) {
    return left(lot -> lot.expired(t)) + expiredOutside;
  }

  Stream<Lot> lots() {
    return lots.stream();
  }

  /**
   * New points pay debt first; only what remains is in the lot (rule 8, "whatever adds points").
   */
  Lot add(long points, Instant availableAt, Instant expiresAt) {
    long rest = points - payDebt(points);
    Lot lot = new Lot(lots.size(), availableAt, expiresAt, rest);
    lots.add(lot);
    return lot;
  }

  /** Spends from the lots open now, in rule 7's order. */
  Pieces take(long points, Instant now) {
    return drain(points, lot -> lot.open(now));
  }

  /**
   * A return gives points back, last taken first, debt before lots (rule 8). A piece is judged by
   * the lot it was taken from: where that one is past, the points get a lot of their own, however
   * often other pieces of it were reopened before.
   */
  void giveBack(Pieces pieces, Instant now) {
    for (Piece piece : pieces.lastTakenFirst()) {
      if (piece.lot().past(now)) {
        add(piece.points(), now, days.reopenedUntil(now));
      } else {
        putBack(piece);
      }
    }
  }

  /** A hold gives points back; what is past its day expires and pays no debt (rule 10). */
  void free(Pieces pieces, Instant now) {
    for (Piece piece : pieces.lastTakenFirst()) {
      if (piece.lot().past(now)) {
        expiredOutside += piece.points();
      } else {
        putBack(piece);
      }
    }
  }

  /**
   * Claws earned points back (rule 8): from the own lot while it is pending, else from all matured
   * lots of its expiry day, then from all others, pending ones included. What has expired is gone.
   *
   * @return points that no lot had
   */
  long clawBack(long points, Lot own, Instant now) {
    Predicate<Lot> nearest =
        own.pending(now)
            ? own::equals
            : lot -> lot.open(now) && lot.expiresAt.equals(own.expiresAt);
    long rest = points - drain(points, nearest).points();
    return rest - drain(rest, lot -> !lot.expired(now)).points();
  }

  /** Where the lot went to another account, a new one of the same dates takes its place. */
  private void putBack(Piece piece) {
    long rest = piece.points() - payDebt(piece.points());
    if (lots.contains(piece.lot())) {
      piece.lot().left += rest;
    } else {
      lots.add(new Lot(lots.size(), piece.lot().availableAt, piece.lot().expiresAt, rest));
    }
  }

  /** Hands all over to another account: points with their dates, and what is owed. */
  void handOver(Purse to) {
    to.lots.addAll(lots);
    to.debt += debt;
    lots.clear();
    debt = 0;
  }

  /** Hands over a lot, with what is left of it. */
  void handOver(Lot lot, Purse to) {
    lots.remove(lot);
    to.lots.add(lot);
  }

  /** Hands over so many points of those open now that expire at this instant. */
  void handOver(long points, Instant expiresAt, Instant now, Purse to) {
    Pieces pieces = drain(points, lot -> lot.open(now) && lot.expiresAt.equals(expiresAt));
    pieces.inOrderTaken().forEach(piece -> to.lots.add(piece.lot().with(piece.points())));
  }

  /** Hands over so many points of what is owed. */
  void handOver(long owed, Purse to) {
    debt -= owed;
    to.debt += owed;
  }

  private long payDebt(long points) {
    long paid = Math.min(debt, points);
    debt -= paid;
    return paid;
  }

  private Pieces drain(long points, Predicate<Lot> which) {
    List<Piece> taken = new ArrayList<>();
    long rest = points;
    for (Lot lot : lots.stream().filter(which).sorted(Lot.ORDER).toList()) {
      long part = Math.min(lot.left, rest);
      if (part > 0) {
        lot.left -= part;
        rest -= part;
        taken.add(new Piece(lot, part));
      }
    }
    return new Pieces(taken);
  }
}
