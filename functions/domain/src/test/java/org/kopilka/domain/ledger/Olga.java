package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.ProgrammeDraft;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.PricedLine;

/** A member to whom things happen. */
final class Olga {
  static final Instant BORN = Instant.parse("2026-01-10T09:00:00Z");

  final Programmes programmes;
  Account account = Account.blank("a-1", "m-1", "veska");
  Instant now = BORN;
  private int receipts;

  Olga(ProgrammeDraft programme) {
    programmes = programme.alone();
    does(new Command.Open(MemberFacts.NONE, "TILL", "2000000000015", false, programmes));
  }

  static Olga ofVeska() {
    return new Olga(ReadyProgrammes.veska());
  }

  /** What happens becomes her next line; what is refused leaves her as she is. */
  Decision tries(Command command) {
    var decision = Ledger.decide(account, command, now);
    if (decision instanceof Decision.Accepted accepted) {
      account = Ledger.apply(account, Ledger.next(account, accepted.event(), now));
    }
    return decision;
  }

  Event does(Command command) {
    return ((Decision.Accepted) tries(command)).event();
  }

  Refusal isRefused(Command command) {
    return ((Decision.Refused) tries(command)).refusal();
  }

  Event.PurchaseRecorded buys(long price) {
    return (Event.PurchaseRecorded) does(purchase(price, now, new Redeem.Nothing()));
  }

  Command.Purchase purchase(long price, Instant at, Redeem redeem) {
    var receipt = new Receipt("r" + ++receipts, at, null, null, null, null);
    return new Command.Purchase(receipt, List.of(line(price)), redeem, programmes);
  }

  static PricedLine line(long price) {
    var goods = new Goods("sku", null, null, null, Quantity.of(1), price);
    return new PricedLine(goods, 0, List.of(), Limits.WHOLE_BP);
  }

  Event.PurchaseReturned returns(Event.PurchaseRecorded purchase, long seq) {
    var kept = Kept.all(purchase.bill());
    var parts = kept.whatIsLeft();
    return (Event.PurchaseReturned)
        does(new Command.Return(seq, purchase, kept, "back", null, parts, programmes));
  }

  Event isGiven(long points) {
    return does(new Command.Adjust(points, "test", programmes));
  }

  Command.PlaceHold hold(String holdId, long points, Instant until) {
    return new Command.PlaceHold(holdId, points, until, programmes);
  }

  Due due() {
    return Due.of(account, programmes, account.recordedAt());
  }
}
