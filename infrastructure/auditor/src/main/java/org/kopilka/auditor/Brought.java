package org.kopilka.auditor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account had when it became one with another.
 *
 * @param claims points by expiry, waiting and held ones among them
 * @param waiting lots not yet available
 * @param spent minor units that count towards the tier, by day
 */
record Brought(
    AuditedAccount account,
    SortedMap<Instant, Long> claims,
    Map<Lot, Long> waiting,
    List<Holds.Held> holds,
    long debt,
    SortedMap<LocalDate, Long> spent,
    Map<String, Receipt> receipts) {

  static Brought of(AuditedAccount account, Instant now) {
    Books books = account.books;
    var claims = new TreeMap<Instant, Long>();
    var waiting = new HashMap<Lot, Long>();
    books.purse.lots().filter(lot -> lot.left > 0).forEach(lot -> claim(claims, lot, lot.left));
    books.purse.lots().filter(lot -> lot.pending(now)).forEach(lot -> waiting.put(lot, lot.left));
    List<Holds.Held> holds = books.holds.all();
    holds.forEach(held -> pieces(held).forEach(p -> claim(claims, p.lot(), p.points())));
    return new Brought(
        account,
        claims,
        waiting,
        holds,
        books.purse.debt(),
        spent(books),
        Map.copyOf(books.receipts));
  }

  private static List<Pieces.Piece> pieces(Holds.Held held) {
    return held.pieces().inOrderTaken();
  }

  private static void claim(Map<Instant, Long> claims, Lot lot, long points) {
    claims.merge(lot.expiresAt, points, Long::sum);
  }

  /** Money that counts, by day. */
  static SortedMap<LocalDate, Long> spent(Books books) {
    var spent = new TreeMap<>(books.shifted);
    books.receipts.values().forEach(r -> spent.merge(r.day(), r.kept().due(), Long::sum));
    return spent;
  }

  /** The money of a day that it brought. */
  long spent(LocalDate day) {
    return spent.getOrDefault(day, 0L);
  }

  Purse purse() {
    return account.books.purse;
  }

  void moveTo(Books main) {
    Books books = account.books;
    books.purse.handOver(main.purse);
    holds.forEach(held -> books.holds.handOver(held, main.holds));
    main.receipts.putAll(books.receipts);
    books.shifted.forEach((day, money) -> main.shifted.merge(day, money, Long::sum));
    books.receipts.clear();
    books.shifted.clear();
  }

  void takeHolds(Books main) {
    for (Holds.Held held : holds) {
      if (main.holds.handOver(held, account.books.holds)) {
        pieces(held).forEach(piece -> claim(claims, piece.lot(), -piece.points()));
      }
    }
  }

  void takeWaiting(Books main, Instant now) {
    waiting.forEach(
        (lot, points) -> {
          if (lot.pending(now)) {
            main.purse.handOver(lot, purse());
            claim(claims, lot, -points);
          }
        });
  }

  void takeReceipts(Books main) {
    main.receipts.keySet().removeAll(receipts.keySet());
    account.books.receipts.putAll(receipts);
  }

  /** Makes the money of a day what is due, whatever receipts say. */
  void shift(LocalDate day, long due, Books main) {
    long more = due - spent(account.books).getOrDefault(day, 0L);
    account.books.shifted.merge(day, more, Long::sum);
    main.shifted.merge(day, -more, Long::sum);
  }
}
