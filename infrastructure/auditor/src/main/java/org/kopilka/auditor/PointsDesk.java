package org.kopilka.auditor;

import java.time.Instant;
import org.kopilka.auditor.Answer.Refusal;

/** Moves points without a basket: holds (rule 10) and adjustments. */
record PointsDesk(Books books, Instant now) {

  Answer hold(Operation.Hold hold) {
    long available = books.purse.available(now);
    if (hold.points() > available) {
      return new Answer.Refused(Refusal.POINTS_OVER_LIMIT, available);
    }
    books.holds.add(hold.holdId(), books.purse.take(hold.points(), now), hold.until());
    return done();
  }

  Answer release(Operation.Release release) {
    Pieces pieces = books.holds.end(release.holdId());
    if (pieces == null) {
      return new Answer.Refused(Refusal.HOLD_NOT_ACTIVE, 0);
    }
    books.purse.free(pieces, now);
    return done();
  }

  /** A bare capture only spends: also the pieces whose day has passed since they were held. */
  Answer capture(Operation.Capture capture) {
    Pieces pieces = books.holds.end(capture.holdId());
    if (pieces == null) {
      return new Answer.Refused(Refusal.HOLD_NOT_ACTIVE, 0);
    }
    books.moved.spent += pieces.points();
    return done();
  }

  /**
   * Points given live as if earned now with nothing pending. Points taken are spent by rule 7, and
   * never more than there are: only a return makes debt.
   */
  Answer adjust(long points) {
    long available = books.purse.available(now);
    if (-points > available) {
      return new Answer.Refused(Refusal.POINTS_OVER_LIMIT, available);
    }
    if (points > 0) {
      books.purse.add(points, now, books.days.expiryOf(now));
    } else {
      books.purse.take(-points, now);
    }
    books.moved.adjusted += points;
    return done();
  }

  private Answer done() {
    return new Answer.Done(books.balance(now));
  }
}
