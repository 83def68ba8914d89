package org.kopilka.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Share;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Asking;
import org.kopilka.store.member.CardChoices;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.ledger.LedgerJson;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Undoes the choice of a main card: points and cards go back to what they were. */
record UndoRoute(CardChoices choices, Journal journal, ProgrammeChoice programmes, Clock clock) {

  HttpAnswer undo(HttpRequest http) {
    var mergeId = http.pathId("id");
    var key = IdempotencyKey.of(http).value();
    var named = ProgrammeChoice.inQuery(http);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), named, now);
    var merge =
        choices
            .merge(programme.code(), mergeId)
            .orElseThrow(Problem.of(ProblemCode.MERGE_NOT_FOUND)::exception);
    var asking =
        new Asking(
            programme,
            String.valueOf(merge.memberId()),
            http.caller().client(),
            http.routeKey(),
            key,
            new RequestHash().text("mergeId", mergeId).hex(),
            http.requestId(),
            now);
    return new CommitAnswer(200, ProblemCode.IDEMPOTENCY_KEY_REUSED, UndoRoute::json)
        .of(commit(asking.keyed(key), mergeId, merge, asking));
  }

  private Commit commit(Request request, String mergeId, Line merge, Asking asking) {
    return journal.stored(request).orElseGet(() -> choices.undo(request, mergeId, merge, asking));
  }

  private static ObjectNode json(Line line) {
    if (!(line.entry().event() instanceof Event.MergeUndone undone) || line.balance() == null) {
      throw new IllegalStateException(line.key().pk() + " undoes nothing");
    }
    var json = Json.object().put("mergeId", undone.mergeId()).put("memberId", line.memberId());
    json.put("cards", undone.shares().size());
    json.put("points", undone.shares().stream().mapToLong(Share::points).sum());
    json.set("balance", LedgerJson.balance(line.balance()));
    return json;
  }
}
