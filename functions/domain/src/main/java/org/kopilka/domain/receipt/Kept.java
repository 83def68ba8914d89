package org.kopilka.domain.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.EarnBase;

/**
 * What of a bill has not been returned.
 *
 * @param quantities per line of the bill, what is left of it
 */
public record Kept(List<Quantity> quantities) {
  public Kept {
    quantities = List.copyOf(quantities);
  }

  /** Everything that was bought. */
  public static Kept all(Bill bill) {
    return new Kept(bill.lines().stream().map(BilledLine::bought).toList());
  }

  /** What is left after these parts go back; empty when one of them is more than there is. */
  public Optional<Kept> without(List<ReturnedLine> returned) {
    var left = new ArrayList<>(quantities);
    for (var part : returned) {
      var index = part.line() - 1;
      if (index < 0
          || index >= left.size()
          || part.quantity().isNone()
          || left.get(index).compareTo(part.quantity()) < 0) {
        return Optional.empty();
      }
      left.set(index, left.get(index).minus(part.quantity()));
    }
    return Optional.of(new Kept(left));
  }

  /** All of a line that is left, as a part to return; nothing when there is no such line. */
  public ReturnedLine whatIsLeftOf(int line) {
    var known = line >= 1 && line <= quantities.size();
    return new ReturnedLine(line, known ? quantities.get(line - 1) : Quantity.NONE);
  }

  /** All lines of which something is left, as parts to return. */
  public List<ReturnedLine> whatIsLeft() {
    var lines = new ArrayList<ReturnedLine>();
    for (int line = 1; line <= quantities.size(); line++) {
      if (!quantities.get(line - 1).isNone()) {
        lines.add(whatIsLeftOf(line));
      }
    }
    return lines;
  }

  public long points(Bill bill) {
    return sum(bill, BilledLine::keptPoints);
  }

  public long due(Bill bill) {
    return sum(bill, BilledLine::keptDue);
  }

  /** The money of earning lines that is left for rule 4. */
  public long earnedOn(Bill bill) {
    return sum(
        bill,
        (line, kept) -> {
          if (!line.earns()) {
            return 0;
          }
          return bill.earnBase() == EarnBase.MONEY_PAID ? line.keptDue(kept) : line.keptNet(kept);
        });
  }

  private long sum(Bill bill, Share of) {
    long sum = 0;
    for (int i = 0; i < quantities.size(); i++) {
      sum += of.of(bill.lines().get(i), quantities.get(i));
    }
    return sum;
  }

  private interface Share {
    long of(BilledLine line, Quantity kept);
  }
}
