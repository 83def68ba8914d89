package org.kopilka.accrual;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kopilka.domain.card.CardPlace;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.ledger.PurchaseJson;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Records purchases and shows them again. */
final class Purchases {
  private final Members members;
  private final Journal journal;
  private final ProgrammeChoice programmes;
  private final Clock clock;

  Purchases(Members members, Journal journal, ProgrammeChoice programmes, Clock clock) {
    this.members = members;
    this.journal = journal;
    this.programmes = programmes;
    this.clock = clock;
  }

  HttpAnswer record(HttpRequest http) {
    var body = PurchaseBody.purchase(http.body());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), body.programme(), now);
    var key = LineKey.purchase(programme.code(), body.receiptId());
    var request = new Request(key, body.hash(), http.requestId());
    var commit = commit(request, body, programme, now);
    return answer(http).of(commit);
  }

  private Commit commit(Request request, PurchaseBody body, Programmes programme, Instant now) {
    var command = body.command(programme, now);
    if (body.member() == null) {
      return journal.commitAnonymous(request, now, () -> Asked.plainly(command));
    }
    var place = members.place(programme.code(), body.member(), command.receipt().at());
    return place.isPresent()
        ? commit(request, place.get(), command, now)
        : journal.stored(request).orElseGet(Commit.NoAccount::new);
  }

  private Commit commit(Request request, CardPlace place, Command.Purchase command, Instant now) {
    return switch (place) {
      case CardPlace.Blocked(var inUse) -> refused(request, new Refusal.CardGivenUp(inUse));
      case CardPlace.Points points ->
          points
              .allowed(command)
              .map(Asked::plainly)
              .map(
                  asked ->
                      journal.commit(
                          request, points.accountId(), command.programmes(), now, () -> asked))
              .orElseGet(() -> refused(request, new Refusal.MainCardNotChosen()));
    };
  }

  private Commit refused(Request request, Refusal refusal) {
    return journal.stored(request).orElseGet(() -> new Commit.Refused(refusal));
  }

  private static CommitAnswer answer(HttpRequest http) {
    return new CommitAnswer(
        200, ProblemCode.RECEIPT_CONFLICT, line -> PurchaseJson.of(line, http.language()));
  }

  HttpAnswer look(HttpRequest http) {
    var receiptId = http.pathId("receiptId");
    var named = ProgrammeChoice.inQuery(http);
    var programme = programmes.of(http.caller(), named, clock.instant());
    return journal
        .line(LineKey.purchase(programme.code(), receiptId))
        .map(line -> HttpAnswer.ok(PurchaseJson.withWhatIsLeft(line, http.language())))
        .orElseGet(() -> HttpAnswer.refused(Problem.of(ProblemCode.PURCHASE_NOT_FOUND)));
  }
}
