package org.kopilka.auditor;

import java.util.ArrayList;
import java.util.List;

/** Points that left their lots, piece by piece, in the order in which they were taken. */
record Pieces(List<Piece> inOrderTaken) {

  /** So many points of one lot. */
  record Piece(Lot lot, long points) {}

  static final Pieces NONE = new Pieces(List.of());

  long points() {
    return inOrderTaken.stream().mapToLong(Piece::points).sum();
  }

  /** The n points taken first. */
  Pieces first(long n) {
    return between(0, n);
  }

  /** All but the n points taken first. */
  Pieces after(long n) {
    return between(n, points());
  }

  List<Piece> lastTakenFirst() {
    return inOrderTaken.reversed();
  }

  private Pieces between(long from, long until) {
    List<Piece> pieces = new ArrayList<>();
    long start = 0;
    for (Piece piece : inOrderTaken) {
      long end = start + piece.points();
      long part = Math.min(end, until) - Math.max(start, from);
      if (part > 0) {
        pieces.add(new Piece(piece.lot(), part));
      }
      start = end;
    }
    return new Pieces(pieces);
  }
}
