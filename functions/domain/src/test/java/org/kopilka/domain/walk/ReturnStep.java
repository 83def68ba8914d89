package org.kopilka.domain.walk;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.receipt.ReturnedLine;

/** A return of everything, of lines, of parts of lines, or of more than there is. */
record ReturnStep(Walk walk) {

  void bringBack() {
    if (walk.life.receipts.isEmpty()) {
      new PurchaseStep(walk).buy();
      return;
    }
    var bought = receipt();
    var parts = parts(bought);
    walk.did("returns " + parts + " of " + bought.receiptId());
    var decision =
        walk.decide(
            new Command.Return(
                bought.seq(),
                bought.purchase(),
                bought.kept(),
                "back",
                null,
                parts,
                walk.life.programmes));
    var audited =
        walk.auditor.returned(
            bought.receiptId(), walk.processed(), parts.stream().map(ReturnStep::audited).toList());
    walk.agreement.returned(decision, audited);
  }

  /** One of the last ten, most often. */
  private Life.Bought receipt() {
    var all = walk.life.receipts;
    var recent = all.subList(Math.max(0, all.size() - 10), all.size());
    return walk.dice.any(walk.dice.percent(80) ? recent : all);
  }

  private List<ReturnedLine> parts(Life.Bought bought) {
    var left = bought.kept().whatIsLeft();
    if (walk.dice.percent(5)) {
      return List.of(new ReturnedLine((int) walk.dice.between(0, 6), new Quantity(999_999)));
    }
    if (left.isEmpty() || walk.dice.percent(25)) {
      return walk.dice.percent(90) ? left : List.of(bought.kept().whatIsLeftOf(1));
    }
    var parts = new ArrayList<ReturnedLine>();
    for (var line : left) {
      if (walk.dice.percent(50)) {
        parts.add(part(line));
      }
    }
    return parts.isEmpty() ? List.of(part(left.getFirst())) : parts;
  }

  /** All that is left of a line, or whole pieces, or any weight; seldom a little too much. */
  private ReturnedLine part(ReturnedLine left) {
    var most = left.quantity().thousandths();
    var thousandths =
        switch ((int) walk.dice.below(5)) {
          case 0 -> most;
          case 1 -> Math.min(most, 1000);
          case 2 -> Math.max(1, most / 2000 * 1000);
          case 3 -> walk.dice.percent(10) ? most + 1 : 1;
          default -> walk.dice.between(1, most);
        };
    return new ReturnedLine(left.line(), new Quantity(thousandths));
  }

  private static org.kopilka.auditor.ReturnedLine audited(ReturnedLine line) {
    return new org.kopilka.auditor.ReturnedLine(line.line(), RandomBasket.decimal(line.quantity()));
  }
}
