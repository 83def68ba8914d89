package org.kopilka.members;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Registration;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.ledger.CommitAnswer;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Registers a member with a card, electronic if they brought none (contract, Tills and shops). */
final class Registering {
  /** How often it is tried: each try draws new ids, and a new number for an electronic card. */
  private static final int ATTEMPTS_MAX = 5;

  private final Registration registration;
  private final NewMembers newMembers;
  private final ProgrammeChoice programmes;
  private final Pause pause;
  private final Clock clock;
  private final String secret;

  Registering(
      Registration registration,
      NewMembers newMembers,
      ProgrammeChoice programmes,
      Pause pause,
      Clock clock,
      String secret) {
    this.registration = registration;
    this.newMembers = newMembers;
    this.programmes = programmes;
    this.pause = pause;
    this.clock = clock;
    this.secret = secret;
  }

  HttpAnswer register(HttpRequest http) {
    var idempotency = IdempotencyKey.of(http);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var applicant = Applicant.read(http.body(), now);
    var programme = programmes.of(http.caller(), applicant.programme(), now);
    var client = http.caller().client();
    var key = LineKey.request(programme.code(), client, http.routeKey(), idempotency.value());
    var request = new Request(key, applicant.hash(secret), http.requestId());
    return answer(attempts(request, applicant, programme, now), applicant, programme);
  }

  private Registration.Result attempts(
      Request request, Applicant applicant, Programmes programme, Instant now) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      var fresh = newMembers.draw(applicant, programme, now);
      var result =
          registration.register(
              request,
              fresh.member(),
              applicant.profile(),
              fresh.account(),
              fresh.first(),
              programme);
      if (isFinal(result, applicant)) {
        return result;
      }
      pause.before(attempt);
    }
    return new Registration.Result.Busy();
  }

  private static boolean isFinal(Registration.Result result, Applicant applicant) {
    return switch (result) {
      case Registration.Result.Registered _,
          Registration.Result.Known _,
          Registration.Result.PhoneTaken _ ->
          true;
      // Of a number drawn by us nobody need hear: the next one will be free.
      case Registration.Result.CardTaken _ -> applicant.card() != null;
      case Registration.Result.Busy _ -> false;
    };
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
