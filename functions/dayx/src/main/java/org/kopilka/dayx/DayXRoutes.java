package org.kopilka.dayx;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.dayx.KeptDayX;
import org.kopilka.store.ledger.Pause;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Takes orders about a day X and shows how far it is (contract, Administration). */
record DayXRoutes(
    DayXs days,
    Announcing announcing,
    ProgrammeChoice programmes,
    DayXJson json,
    Pause pause,
    Clock clock) {
  private static final int ATTEMPTS_MAX = 4;

  HttpAnswer start(HttpRequest http) {
    var key = IdempotencyKey.of(http).value();
    var sent = http.body();
    var body = DayXBody.read(sent);
    var named = sent.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    sent.check();
    var programme = programmes.of(http.caller(), named, clock.instant()).code();
    var name = http.caller().client() + " " + key;
    var order = new Announcing.Order(name, programme, http.pathId("id"), body, http.requestId());
    var announced = announcing.announce(order);
    var answer = HttpAnswer.json(201, json.of(announced.kept().dayX()));
    return announced.before() ? answer.replayed() : answer;
  }

  HttpAnswer show(HttpRequest http) {
    return HttpAnswer.ok(json.of(find(http).dayX()));
  }

  HttpAnswer halt(HttpRequest http) {
    return changed(
        http,
        day -> day.stage().isOpen() && day.halted(),
        kept -> days.save(kept.with(kept.dayX().halt())));
  }

  HttpAnswer goOn(HttpRequest http) {
    return changed(
        http,
        day -> day.stage().isOpen() && !day.halted(),
        kept -> days.save(kept.with(kept.dayX().goOn())));
  }

  HttpAnswer callOff(HttpRequest http) {
    return changed(
        http,
        day ->
            switch (day.stage()) {
              case CANCELLING, CANCELLED -> true;
              case ANNOUNCED, CHOOSING, SENDING, DONE -> false;
            },
        announcing::callOff);
  }

  /** Asked for what is so already, it is the same answer once more. */
  private HttpAnswer changed(
      HttpRequest http, Predicate<DayX> isSo, Predicate<KeptDayX> makesItSo) {
    IdempotencyKey.of(http);
    return pause
        .attempts(ATTEMPTS_MAX, () -> once(http, isSo, makesItSo))
        .orElseThrow(Problem.of(ProblemCode.PROGRAMME_CONFLICT)::exception);
  }

  private Optional<HttpAnswer> once(
      HttpRequest http, Predicate<DayX> isSo, Predicate<KeptDayX> makesItSo) {
    var kept = find(http);
    if (isSo.test(kept.dayX())) {
      return Optional.of(HttpAnswer.ok(json.of(kept.dayX())).replayed());
    }
    if (!kept.dayX().stage().isOpen()) {
      throw Problem.of(ProblemCode.DAY_X_OVER)
          .with("stage", kept.dayX().stage().name())
          .exception();
    }
    return makesItSo.test(kept)
        ? Optional.of(HttpAnswer.ok(json.of(find(http).dayX())))
        : Optional.empty();
  }

  private KeptDayX find(HttpRequest http) {
    var named = ProgrammeChoice.inQuery(http);
    var programme = programmes.of(http.caller(), named, clock.instant()).code();
    var id = http.pathId("id");
    return days.get(programme)
        .filter(kept -> kept.dayX().migrationId().equals(id))
        .orElseThrow(Problem.of(ProblemCode.DAY_X_NOT_FOUND)::exception);
  }
}
