package org.kopilka.auditor;

import java.time.Instant;
import java.util.Comparator;

/**
 * Points with one pair of dates. Lots are never merged here: matured lots that expire on one day
 * are interchangeable in every rule, so "one lot" (rule 5) changes a number only where a return
 * claws back from "the lot of its expiry day", and that is done over all of them.
 */
final class Lot {

  /** Rule 7's order; ids follow the order of recording (rule 11). */
  static final Comparator<Lot> ORDER =
      Comparator.comparing((Lot lot) -> lot.expiresAt)
          .thenComparing(lot -> lot.availableAt)
          .thenComparing(lot -> lot.id);

  final int id;
  final Instant availableAt;
  final Instant expiresAt;
  long left;

  Lot(int id, Instant availableAt, Instant expiresAt, long left) {
    this.id = id;
    this.availableAt = availableAt;
    this.expiresAt = expiresAt;
    this.left = left;
  }

  /** So many points of the same dates. */
  Lot with(long points) {
    return new Lot(id, availableAt, expiresAt, points);
  }

  boolean pending(Instant t) {
    return t.isBefore(availableAt);
  }

  /** Spendable: {@code availableAt ≤ t < expiresAt} (rule 6). */
  boolean open(Instant t) {
    return !pending(t) && !past(t);
  }

  boolean past(Instant t) {
    return !t.isBefore(expiresAt);
  }

  /** Neither pending nor open: what is left in it has expired. */
  boolean expired(Instant t) {
    return !pending(t) && past(t);
  }
}
