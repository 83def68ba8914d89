package org.kopilka.login;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kopilka.domain.login.Session;
import org.kopilka.domain.login.SignIn;
import org.kopilka.domain.member.NextStep;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.login.LoginKeys;
import org.kopilka.store.login.SignIns;
import org.kopilka.store.login.Tokens;
import org.kopilka.store.member.Dice;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Takes a code for a session (requirement 73). */
final class SigningIn {
  /** Five can name a code wrongly at once, and each of them is to be told. */
  private static final int ATTEMPTS_MAX = 10;

  private final SignIns signIns;
  private final Holders holders;
  private final LoginKeys keys;
  private final ProgrammeChoice programmes;
  private final Dice dice;
  private final Pause pause;
  private final Clock clock;

  SigningIn(
      SignIns signIns,
      Holders holders,
      LoginKeys keys,
      ProgrammeChoice programmes,
      Dice dice,
      Pause pause,
      Clock clock) {
    this.signIns = signIns;
    this.holders = holders;
    this.keys = keys;
    this.programmes = programmes;
    this.dice = dice;
    this.pause = pause;
    this.clock = clock;
  }

  /** One who named a code, and when. */
  private record Named(HttpRequest http, Programmes programmes, String phone, Instant now) {}

  HttpAnswer signIn(HttpRequest http) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var applicant = Applicant.naming(http.body());
    var programme = programmes.of(http.caller(), applicant.programme(), now);
    var named = new Named(http, programme, applicant.phone(), now);
    var hash = keys.code(programme.code(), applicant.phone(), applicant.code());
    return pause.attempts(ATTEMPTS_MAX, () -> attempt(named, hash)).orElseGet(Refusing::busy);
  }

  /** Empty if another request for this phone was faster. */
  private Optional<HttpAnswer> attempt(Named named, String hash) {
    var reached = signIns.read(named.programmes().code(), named.phone());
    return switch (reached.state().name(hash, named.now())) {
      case SignIn.Naming.Expired() ->
          Optional.of(HttpAnswer.refused(Problem.of(ProblemCode.CODE_EXPIRED)));
      case SignIn.Naming.Blocked(var until) ->
          Optional.of(Refusing.until(ProblemCode.CODE_BLOCKED, until, named.now()));
      case SignIn.Naming.Wrong(var next, var triesLeft) ->
          signIns.count(reached, next)
              ? Optional.of(HttpAnswer.refused(Problems.codeWrong(triesLeft)))
              : Optional.empty();
      case SignIn.Naming.Right right -> begin(named, reached, right);
    };
  }

  /**
   * The holder is found, or joins, before the code is used up: should anything fail on the way, the
   * same code opens the same door.
   */
  private Optional<HttpAnswer> begin(
      Named named, SignIns.Reached reached, SignIn.Naming.Right right) {
    var programme = named.programmes();
    var requestId = named.http().requestId();
    var language = named.http().language();
    var found =
        holders.confirmed(
            new Holders.Proof(named.phone(), right.codeId(), requestId, language),
            programme,
            named.now());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var token = Tokens.draw(dice);
    var memberId = found.get().member().memberId();
    var session = Session.start(programme.code(), memberId, named.now());
    return signIns.begin(reached, right.next(), token, session)
        ? Optional.of(answer(token, found.get(), programme, named.now()))
        : Optional.empty();
  }

  private static HttpAnswer answer(
      String token, Holders.Holder holder, Programmes programmes, Instant now) {
    var requirements = programmes.at(now).spend().requires();
    var next = NextStep.of(holder.member().wallet().unblocked(), holder.facts(), requirements);
    var json = Json.object().put("token", token).put("memberId", holder.member().memberId());
    return HttpAnswer.ok(json.put("next", next.name()));
  }
}
