package org.kopilka.redemption;

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
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.ledger.HoldJson;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Sets points aside for an order. */
final class Placing {
  private final Members members;
  private final Journal journal;
  private final ProgrammeChoice programmes;
  private final HoldIds ids;
  private final Clock clock;

  Placing(Members members, Journal journal, ProgrammeChoice programmes, HoldIds ids, Clock clock) {
    this.members = members;
    this.journal = journal;
    this.programmes = programmes;
    this.ids = ids;
    this.clock = clock;
  }

  HttpAnswer place(HttpRequest http) {
    var idempotency = IdempotencyKey.of(http);
    var body = HoldBody.read(http.body());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), body.programme(), now);
    var client = http.caller().client();
    var key = LineKey.request(programme.code(), client, http.routeKey(), idempotency.value());
    var request = new Request(key, body.hash(), http.requestId());
    var commit = commit(request, body, programme, now);
    return new CommitAnswer(201, ProblemCode.IDEMPOTENCY_KEY_REUSED, HoldJson::of).of(commit);
  }

  private Commit commit(Request request, HoldBody body, Programmes programme, Instant now) {
    return switch (members.place(programme.code(), body.member(), now).orElse(null)) {
      case null -> journal.stored(request).orElseGet(Commit.NoAccount::new);
      case CardPlace.Blocked(var inUse) -> refused(request, new Refusal.CardGivenUp(inUse));
      case CardPlace.Points(var accountId, var spends) when spends ->
          commit(request, accountId, body, programme, now);
      case CardPlace.Points _ -> refused(request, new Refusal.MainCardNotChosen());
    };
  }

  private Commit refused(Request request, Refusal refusal) {
    return journal.stored(request).orElseGet(() -> new Commit.Refused(refusal));
  }

  private Commit commit(
      Request request, String accountId, HoldBody body, Programmes programme, Instant now) {
    var hold =
        new Command.PlaceHold(
            ids.of(accountId, request.key()), body.points(), now.plus(body.ttl()), programme);
    return journal.commit(request, accountId, programme, now, () -> Asked.plainly(hold));
  }
}
