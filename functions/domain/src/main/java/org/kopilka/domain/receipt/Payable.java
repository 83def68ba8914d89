package org.kopilka.domain.receipt;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.programme.Programme;

/**
 * How much of a receipt points may pay (rule 3).
 *
 * @param base whole points that the lines are worth to which the programme's share applies
 * @param maxBp that share
 * @param capped the other lines
 * @param available points that there are to pay with: the account's, or a hold's
 */
public record Payable(long base, int maxBp, List<CappedLine> capped, long available) {
  public Payable {
    capped = List.copyOf(capped);
  }

  /** What points may pay of these lines. */
  public static Payable of(List<PricedLine> lines, Programme programme, long available) {
    var maxBp = programme.spend().maxBp();
    long base = 0;
    var capped = new ArrayList<CappedLine>();
    for (int i = 0; i < lines.size(); i++) {
      var whole = lines.get(i).net() / programme.pointValue();
      var capBp = Checkout.capBp(lines.get(i), programme);
      if (capBp == maxBp) {
        base = Math.addExact(base, whole);
      } else {
        capped.add(new CappedLine(i + 1, whole, capBp));
      }
    }
    return new Payable(base, maxBp, capped, available);
  }

  /** The most points that may pay: one floor for the whole receipt, and no more than there are. */
  public long pointsMax() {
    var sum = Math.multiplyExact(base, maxBp);
    for (var line : capped) {
      sum = Math.addExact(sum, Math.multiplyExact(line.base(), line.maxBp()));
    }
    return Math.min(available, sum / Limits.WHOLE_BP);
  }
}
