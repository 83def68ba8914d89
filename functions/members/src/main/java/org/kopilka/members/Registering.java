package org.kopilka.members;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.member.Enrolment;
import org.kopilka.store.member.Registration;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Registers a member with a card, electronic if they brought none (contract, Tills and shops). */
record Registering(Enrolment enrolment, ProgrammeChoice programmes, Clock clock) {
  HttpAnswer register(HttpRequest http) {
    var idempotency = IdempotencyKey.of(http);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var applicant = Applicant.read(http.body(), now);
    var programme = programmes.of(http.caller(), applicant.programme(), now);
    var client = http.caller().client();
    var key = LineKey.request(programme.code(), client, http.routeKey(), idempotency.value());
    var request = new Request(key, applicant.hash(), http.requestId());
    var newcomer = applicant.newcomer(programme.at(now));
    return answer(enrolment.enrol(request, newcomer, programme, now), applicant, programme);
  }

  private static HttpAnswer answer(
      Registration.Result result, Applicant applicant, Programmes programme) {
    var answer =
        new CommitAnswer(
            201,
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
            line -> RegisteredJson.of(line, programme, applicant.phone()));
    return switch (result) {
      case Registration.Result.Registered(Line line) -> answer.of(new Commit.Recorded(line, null));
      case Registration.Result.Known(Commit commit) -> answer.of(commit);
      case Registration.Result.CardTaken _ ->
          HttpAnswer.refused(Problem.of(ProblemCode.CARD_TAKEN));
      case Registration.Result.PhoneTaken _ ->
          HttpAnswer.refused(Problem.of(ProblemCode.PHONE_TAKEN));
      case Registration.Result.Busy _ -> HttpAnswer.refused(Problem.of(ProblemCode.ACCOUNT_BUSY));
    };
  }
}
