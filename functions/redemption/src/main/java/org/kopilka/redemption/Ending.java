package org.kopilka.redemption;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.ledger.HoldJson;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Ends a hold before its time: its points are spent, or free again. */
final class Ending {
  private final Journal journal;
  private final ProgrammeChoice programmes;
  private final HoldIds ids;
  private final Clock clock;

  Ending(Journal journal, ProgrammeChoice programmes, HoldIds ids, Clock clock) {
    this.journal = journal;
    this.programmes = programmes;
    this.ids = ids;
    this.clock = clock;
  }

  HttpAnswer capture(HttpRequest http) {
    return end(http, Command.Capture::new);
  }

  HttpAnswer release(HttpRequest http) {
    return end(http, Command.Release::new);
  }

  private HttpAnswer end(HttpRequest http, Function<String, Command> ending) {
    var holdId = http.pathId("holdId");
    var idempotency = IdempotencyKey.of(http);
    var named = named(http);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), named, now);
    var client = http.caller().client();
    var key = LineKey.request(programme.code(), client, http.routeKey(), idempotency.value());
    var hash = new RequestHash().text("holdId", holdId).hex();
    var request = new Request(key, hash, http.requestId());
    return switch (commit(request, holdId, ending.apply(holdId), programme, now)) {
      case Commit.NoAccount _ -> HttpAnswer.refused(Problem.of(ProblemCode.HOLD_NOT_FOUND));
      case Commit commit ->
          new CommitAnswer(200, ProblemCode.IDEMPOTENCY_KEY_REUSED, HoldJson::of).of(commit);
    };
  }

  /** There is nothing else to say in a body, so there may be none; its word goes first. */
  private static @Nullable String named(HttpRequest http) {
    var inQuery = ProgrammeChoice.inQuery(http);
    if (http.rawBody().bytes() == 0) {
      return inQuery;
    }
    var body = http.body();
    var named = body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    body.check();
    return named == null ? inQuery : named;
  }

  private Commit commit(
      Request request, String holdId, Command ending, Programmes programme, Instant now) {
    var accountId = ids.accountOf(programme.code(), holdId);
    return accountId.isPresent()
        ? journal.commit(request, accountId.get(), programme, now, () -> Asked.plainly(ending))
        : journal.stored(request).orElseGet(Commit.NoAccount::new);
  }
}
