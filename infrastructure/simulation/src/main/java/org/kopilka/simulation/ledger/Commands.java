package org.kopilka.simulation.ledger;

import java.util.List;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.simulation.till.Wish;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.ReturnMark;

/** Wishes and jobs as the ledger's commands. */
final class Commands {
  private Commands() {}

  static Command.Purchase purchase(Wish.Buy buy, Programmes programmes) {
    var receipt = new Receipt(buy.receiptId(), buy.at(), null, null, null, null);
    var lines = buy.items().stream().map(Commands::line).toList();
    return new Command.Purchase(receipt, lines, redeem(buy), programmes);
  }

  private static PricedLine line(Wish.Item item) {
    var quantity = new Quantity(item.thousandths());
    return PricedLine.undiscounted(new Goods("goods", null, null, null, quantity, item.price()));
  }

  private static Redeem redeem(Wish.Buy buy) {
    return switch (buy.redeem()) {
      case org.kopilka.auditor.Redeem.None() -> new Redeem.Nothing();
      case org.kopilka.auditor.Redeem.Points(var points) -> new Redeem.Points(points);
      case org.kopilka.auditor.Redeem.Max() -> new Redeem.Max();
      case org.kopilka.auditor.Redeem.Hold(var holdId) -> new Redeem.FromHold(holdId);
    };
  }

  /** A return of goods that are there as the purchase's line has them. */
  static Asked back(Wish.BringBack back, Line purchase, Programmes programmes) {
    var bought = (Event.PurchaseRecorded) purchase.entry().event();
    var kept = purchase.kept() == null ? Kept.all(bought.bill()) : purchase.kept();
    var parts =
        back.lines().isEmpty()
            ? kept.whatIsLeft()
            : back.lines().stream().map(kept::whatIsLeftOf).toList();
    var command =
        new Command.Return(
            purchase.entry().seq(), bought, kept, back.returnId(), null, parts, programmes);
    return new Asked(command, new ReturnMark(purchase, kept.without(parts).orElse(kept)));
  }

  static List<Command> of(DueIndex.Job job, Programmes programmes) {
    return switch (job) {
      case MATURE -> List.of(new Command.Mature());
      case EXPIRE ->
          List.of(
              new Command.AnnounceLapsed(),
              new Command.Expire(),
              new Command.GiveNotice(programmes));
      case REVIEW -> List.of(new Command.ReviewTier(TierChange.Cause.REVIEW, programmes));
    };
  }
}
