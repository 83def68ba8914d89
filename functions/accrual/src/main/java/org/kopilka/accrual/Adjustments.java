package org.kopilka.accrual;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.ledger.AdjustmentJson;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Adds points or takes them by hand, with a reason. */
final class Adjustments {
  private final Members members;
  private final Journal journal;
  private final ProgrammeChoice programmes;
  private final Clock clock;

  Adjustments(Members members, Journal journal, ProgrammeChoice programmes, Clock clock) {
    this.members = members;
    this.journal = journal;
    this.programmes = programmes;
    this.clock = clock;
  }

  HttpAnswer adjust(HttpRequest http) {
    var memberId = http.pathId("id");
    var idempotency = IdempotencyKey.of(http);
    var body = AdjustmentBody.read(http.body());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), body.programme(), now);
    var client = http.caller().client();
    var key = LineKey.request(programme.code(), client, http.routeKey(), idempotency.value());
    var request = new Request(key, body.hash(memberId), http.requestId());
    var commit = commit(request, memberId, body, programme, now);
    return new CommitAnswer(200, ProblemCode.IDEMPOTENCY_KEY_REUSED, AdjustmentJson::of).of(commit);
  }

  private Commit commit(
      Request request, String memberId, AdjustmentBody body, Programmes programme, Instant now) {
    var asked = Asked.plainly(new Command.Adjust(body.points(), body.reason(), programme));
    var found = members.find(programme.code(), new MemberRef.Id(memberId));
    return found.isPresent()
        ? journal.commit(request, found.get().accountId(), programme, now, () -> asked)
        : journal.stored(request).orElseGet(Commit.NoAccount::new);
  }
}
