package org.kopilka.accrual;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.ReturnMark;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.ledger.ReturnJson;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Takes goods back, whoever bought them. */
final class Returns {
  private final Journal journal;
  private final ProgrammeChoice programmes;
  private final Clock clock;

  Returns(Journal journal, ProgrammeChoice programmes, Clock clock) {
    this.journal = journal;
    this.programmes = programmes;
    this.clock = clock;
  }

  HttpAnswer take(HttpRequest http) {
    var receiptId = http.pathId("receiptId");
    var body = ReturnBody.read(http.body());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), body.programme(), now);
    var purchase = purchase(LineKey.purchase(programme.code(), receiptId));
    var key = LineKey.returned(programme.code(), receiptId, body.returnId());
    var request = new Request(key, body.hash(), http.requestId());
    var commit = commit(request, purchase, programme, now, body);
    return new CommitAnswer(200, ProblemCode.RECEIPT_CONFLICT, ReturnJson::of).of(commit);
  }

  private Line purchase(LineKey key) {
    return journal.line(key).orElseThrow(Problem.of(ProblemCode.PURCHASE_NOT_FOUND)::exception);
  }

  private Commit commit(
      Request request, Line purchase, Programmes programme, Instant now, ReturnBody body) {
    var newest = new Newest(purchase);
    Supplier<Asked> ask = () -> asked(newest.get(), body, programme);
    var accountId = purchase.accountId();
    return accountId == null
        ? journal.commitAnonymous(request, now, ask)
        : journal.commit(request, accountId, programme, now, ask);
  }

  /** The purchase as read at first; for each further attempt it is read again, a race was lost. */
  private final class Newest {
    private final Line first;
    private boolean given;

    Newest(Line first) {
      this.first = first;
    }

    Line get() {
      if (given) {
        return purchase(first.key());
      }
      given = true;
      return first;
    }
  }

  private static Asked asked(Line purchase, ReturnBody body, Programmes programme) {
    if (!(purchase.entry().event() instanceof Event.PurchaseRecorded bought)) {
      throw new IllegalStateException(purchase.key().pk() + " is no purchase");
    }
    var kept = purchase.kept() == null ? Kept.all(bought.bill()) : purchase.kept();
    var parts = body.of(kept);
    var command =
        new Command.Return(
            purchase.entry().seq(), bought, kept, body.returnId(), body.at(), parts, programme);
    // Parts that are more than what is left are refused by the kernel, and nothing is written.
    return new Asked(command, new ReturnMark(purchase, kept.without(parts).orElse(kept)));
  }
}
