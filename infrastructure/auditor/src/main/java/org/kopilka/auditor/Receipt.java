package org.kopilka.auditor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A recorded purchase and what is kept of it while a replay runs (rule 8). */
final class Receipt {
  final int rateBp;
  final @Nullable Lot own;
  private final LocalDate countsFrom;
  private final LocalDate countsThrough;
  private final List<AuditLine> lines;
  private final List<PricedLine> priced;
  private List<BigDecimal> quantities;
  private Kept kept;
  private Pieces taken;

  Receipt(
      LocalDate countsFrom,
      LocalDate countsThrough,
      int rateBp,
      @Nullable Lot own,
      List<AuditLine> lines,
      List<PricedLine> priced,
      Pieces taken) {
    this.countsFrom = countsFrom;
    this.countsThrough = countsThrough;
    this.rateBp = rateBp;
    this.own = own;
    this.lines = lines;
    this.priced = priced;
    this.quantities = lines.stream().map(AuditLine::quantity).toList();
    this.kept = kept(lines, priced, quantities);
    this.taken = taken;
  }

  /** The local day on which its money begins to count. */
  LocalDate day() {
    return countsFrom;
  }

  Kept kept() {
    return kept;
  }

  /** For the tier: both the purchase's own day and the last one of the window (rule 9). */
  boolean countsOn(LocalDate day) {
    return !day.isBefore(countsFrom) && !day.isAfter(countsThrough);
  }

  /**
   * Takes lines back; false, and nothing taken, where one is nothing or more than what is left of
   * it, or where nothing is left at all.
   */
  boolean bringBack(List<ReturnedLine> returned) {
    List<ReturnedLine> all = returned.isEmpty() ? everyLineLeft() : returned;
    List<BigDecimal> left = new ArrayList<>(quantities);
    for (ReturnedLine line : all) {
      int i = line.line() - 1;
      if (i < 0 || i >= left.size()) {
        return false;
      }
      BigDecimal quantity = line.quantity() == null ? left.get(i) : line.quantity();
      left.set(i, left.get(i).subtract(quantity));
      if (quantity.signum() <= 0 || left.get(i).signum() < 0) {
        return false;
      }
    }
    quantities = left;
    kept = kept(lines, priced, left);
    return !all.isEmpty();
  }

  /** The n points taken last of those not yet given back, over however many returns. */
  Pieces untake(long n) {
    long stays = taken.points() - n;
    Pieces back = taken.after(stays);
    taken = taken.first(stays);
    return back;
  }

  private List<ReturnedLine> everyLineLeft() {
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> quantities.get(line - 1).signum() > 0)
        .mapToObj(ReturnedLine::whole)
        .toList();
  }

  /** Each line's part is always of the original line, so that no rounding adds to another. */
  private static Kept kept(
      List<AuditLine> lines, List<PricedLine> priced, List<BigDecimal> quantities) {
    long due = 0;
    long base = 0;
    long points = 0;
    for (int i = 0; i < lines.size(); i++) {
      AuditLine line = lines.get(i);
      long lineDue = part(priced.get(i).due(), quantities.get(i), line.quantity());
      due += lineDue;
      base += line.earns() ? lineDue : 0;
      points += part(priced.get(i).points(), quantities.get(i), line.quantity());
    }
    return new Kept(due, base, points);
  }

  /** What is kept is rounded up. */
  private static long part(long figure, BigDecimal kept, BigDecimal bought) {
    return BigDecimal.valueOf(figure)
        .multiply(kept)
        .divide(bought, 0, RoundingMode.CEILING)
        .longValueExact();
  }
}
