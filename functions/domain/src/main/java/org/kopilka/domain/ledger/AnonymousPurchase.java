package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;
import org.kopilka.domain.receipt.Checkout;

/** Purchases of nobody we know: priced and recorded, so that the identified share is true. */
final class AnonymousPurchase {
  private AnonymousPurchase() {}

  static Decision decide(Command.Purchase purchase, Instant now) {
    var at = purchase.receipt().at();
    if (!Purchasing.inRange(at, now)) {
      return Ledger.refused(new Refusal.AtOutOfRange());
    }
    if (!(purchase.redeem() instanceof Redeem.Nothing)) {
      return Ledger.refused(new Refusal.MemberRequired());
    }
    var programme = purchase.programmes().at(at);
    var bill = Checkout.bill(purchase.lines(), programme, 0, 0);
    return Ledger.accepted(
        new Event.PurchaseRecorded(
            purchase.receipt(),
            programme.version(),
            programme.currency(),
            programme.zone().getId(),
            bill,
            Spending.NONE,
            null,
            null,
            null,
            null,
            programme.day(at),
            programme.day(at),
            List.of()));
  }

  static Decision decide(Command.Return command) {
    var left = command.kept().without(command.parts());
    if (left.isEmpty() || command.parts().isEmpty()) {
      return Ledger.refused(new Refusal.ReturnExceedsPurchase());
    }
    var bill = command.purchase().bill();
    var money = command.kept().due(bill) - left.get().due(bill);
    return Ledger.accepted(
        new Event.PurchaseReturned(
            command.purchase().receipt().receiptId(),
            command.returnId(),
            command.at(),
            command.parts(),
            money,
            0,
            money,
            List.of(),
            List.of(),
            0,
            0,
            null,
            null,
            command.purchase().day()));
  }
}
