package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Expiry;

/** The points of one account while a decision is made or applied: the only place they move. */
final class Purse {
  final NavigableMap<Instant, Long> ready;
  final List<PendingLot> pending;
  final List<Hold> holds;
  final List<LapsedHold> lapsed;
  long matured;
  long debt;

  Purse(Account account) {
    ready = new TreeMap<>(account.ready());
    pending = new ArrayList<>(account.pending());
    holds = new ArrayList<>(account.holds());
    lapsed = new ArrayList<>(account.unannounced().lapsed());
    matured = account.unannounced().matured();
    debt = account.debt();
  }

  /** Lets time do its work up to {@code now}: holds lapse in their order, lots mature. */
  void settle(Instant now) {
    holds.stream()
        .filter(hold -> !hold.until().isAfter(now))
        .sorted(Comparator.comparing(Hold::until))
        .toList()
        .forEach(this::lapse);
    for (var lot : List.copyOf(pending)) {
      if (!lot.availableAt().isAfter(now)) {
        pending.remove(lot);
        put(lot.expiresAt(), lot.points());
        matured += lot.points();
      }
    }
  }

  private void lapse(Hold hold) {
    holds.remove(hold);
    giveBack(hold.pieces().reversed(), hold.until());
    lapsed.add(new LapsedHold(hold.id(), hold.points()));
  }

  /** Held points come back with the same dates; a piece whose day has passed pays no debt. */
  List<PieceBack> giveBack(List<Piece> lastTakenFirst, Instant at) {
    var back = new ArrayList<PieceBack>();
    for (var piece : lastTakenFirst) {
      var open = piece.expiresAt().isAfter(at);
      back.add(
          new PieceBack(piece.expiresAt(), piece.points(), open ? payable(piece.points()) : 0));
      restore(back.getLast());
    }
    return back;
  }

  /** Puts points back as decided. */
  void restore(PieceBack back) {
    debt -= back.debtPaid();
    put(back.expiresAt(), back.points() - back.debtPaid());
  }

  /** How much of points added now goes to debt first. */
  long payable(long points) {
    return Math.min(debt, points);
  }

  /** Adds points that are available at once. */
  void put(Instant expiresAt, long points) {
    if (points > 0) {
      ready.merge(expiresAt, points, Math::addExact);
    }
  }

  /** Takes available points, soonest expiry first (rule 7). */
  List<Piece> takeAvailable(long points, Instant now) {
    var taken = new ArrayList<Piece>();
    var left = points;
    for (var lot : List.copyOf(ready.tailMap(now, false).entrySet())) {
      if (left == 0) {
        break;
      }
      var piece = new Piece(lot.getKey(), Math.min(left, lot.getValue()));
      takeReady(piece);
      taken.add(piece);
      left -= piece.points();
    }
    return taken;
  }

  /** Takes points from the lot of their expiry; it must hold them. */
  void takeReady(Piece piece) {
    var left = ready.getOrDefault(piece.expiresAt(), 0L) - piece.points();
    if (left < 0) {
      throw new IllegalStateException("lot " + piece.expiresAt() + " lacks " + -left + " points");
    }
    if (left == 0) {
      ready.remove(piece.expiresAt());
    } else {
      ready.put(piece.expiresAt(), left);
    }
  }

  /** Adds a lot that waits; the nearest lots become one when there are too many. */
  void putPending(PendingLot lot) {
    pending.add(lot);
    if (pending.size() > Account.PENDING_LOTS_MAX) {
      PendingLots.coalesceNearest(pending);
    }
    pending.sort(PendingLot.ORDER);
  }

  /** Takes points from a waiting lot; it must hold them. */
  void takePending(long id, long points) {
    var lot = pending.stream().filter(l -> l.id() == id).findFirst().orElseThrow();
    pending.remove(lot);
    if (lot.points() < points) {
      throw new IllegalStateException("lot " + id + " lacks points");
    }
    if (lot.points() > points) {
      pending.add(lot.withPoints(lot.points() - points));
      pending.sort(PendingLot.ORDER);
    }
  }

  /** Leaves nothing: all of it has gone to another account. */
  void empty() {
    ready.clear();
    pending.clear();
    holds.clear();
    lapsed.clear();
    matured = 0;
    debt = 0;
  }

  @Nullable Hold hold(String id) {
    return holds.stream().filter(hold -> hold.id().equals(id)).findFirst().orElse(null);
  }

  long available(Instant now) {
    return ready.tailMap(now, false).values().stream().mapToLong(Long::longValue).sum();
  }

  Balance balance(Instant now) {
    return new Balance(
        available(now),
        pending.stream().mapToLong(PendingLot::points).sum(),
        holds.stream().mapToLong(Hold::points).sum(),
        debt,
        expiring(now));
  }

  private List<Piece> expiring(Instant now) {
    var open = new TreeMap<>(ready.tailMap(now, false).headMap(Expiry.NEVER, false));
    for (var lot : pending) {
      if (!lot.expiresAt().equals(Expiry.NEVER)) {
        open.merge(lot.expiresAt(), lot.points(), Math::addExact);
      }
    }
    return open.entrySet().stream().map(e -> new Piece(e.getKey(), e.getValue())).toList();
  }
}
