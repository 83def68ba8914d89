package org.kopilka.domain.ledger;

import java.util.ArrayList;
import java.util.List;

/** Pieces of points in an order that matters. */
final class Pieces {
  private Pieces() {}

  /** The first so many points. */
  static List<Piece> first(List<Piece> pieces, long points) {
    var taken = new ArrayList<Piece>();
    var left = points;
    for (var piece : pieces) {
      var part = Math.min(left, piece.points());
      if (part > 0) {
        taken.add(new Piece(piece.expiresAt(), part));
      }
      left -= part;
    }
    return taken;
  }

  /** So many points from the end backwards, the last {@code skip} left out. */
  static List<Piece> last(List<Piece> pieces, long skip, long points) {
    var after = first(pieces.reversed(), skip + points);
    var before = skip;
    var taken = new ArrayList<Piece>();
    for (var piece : after) {
      var skipped = Math.min(before, piece.points());
      before -= skipped;
      if (piece.points() > skipped) {
        taken.add(new Piece(piece.expiresAt(), piece.points() - skipped));
      }
    }
    return taken;
  }
}
