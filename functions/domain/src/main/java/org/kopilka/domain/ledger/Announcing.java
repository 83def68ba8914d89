package org.kopilka.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides the lines that only tell what time has already done. No balance depends on them. */
final class Announcing {
  /** How long before points expire their owner is told. */
  static final Duration NOTICE = Duration.ofDays(7);

  private final Account account;
  private final Instant now;
  private final Purse purse;

  Announcing(Account account, Instant now) {
    this.account = account;
    this.now = now;
    this.purse = new Purse(account);
    purse.settle(now);
  }

  Decision matured() {
    return purse.matured > 0
        ? Ledger.accepted(new Event.PointsMatured(purse.matured))
        : nothingDue();
  }

  Decision lapsed() {
    return purse.lapsed.isEmpty()
        ? nothingDue()
        : Ledger.accepted(new Event.HoldsLapsed(purse.lapsed));
  }

  Decision expired() {
    var gone = pieces(purse.ready.headMap(now, true));
    return gone.isEmpty() ? nothingDue() : Ledger.accepted(new Event.PointsExpired(gone));
  }

  /** One notice per day of expiry, for whatever expires within the notice period. */
  Decision notice(Command.GiveNotice command) {
    var until = now.plus(NOTICE);
    var told = account.unannounced().noticedUntil();
    var soon = new TreeMap<Instant, Long>();
    purse.ready.tailMap(now, false).forEach(soon::put);
    purse.pending.forEach(lot -> soon.merge(lot.expiresAt(), lot.points(), Math::addExact));
    var due = pieces(soon.headMap(until, true).tailMap(told, false));
    if (due.isEmpty()) {
      return nothingDue();
    }
    var zone = command.programmes().at(now).zone().getId();
    return Ledger.accepted(new Event.ExpiryNoticed(due, until, zone));
  }

  private static List<Piece> pieces(Map<Instant, Long> lots) {
    return lots.entrySet().stream().map(lot -> new Piece(lot.getKey(), lot.getValue())).toList();
  }

  private static Decision nothingDue() {
    return Ledger.refused(new Refusal.NothingDue());
  }
}
