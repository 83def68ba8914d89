package org.kopilka.cards;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.attempt.Alerts;
import org.kopilka.store.attempt.Verdict;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Takes down what somebody found who looked at a suspicion, with who they are and when. */
record VerdictRoute(Alerts alerts, ProgrammeChoice programmes, Clock clock) {
  private static final int REASON_MAX = 500;

  HttpAnswer judge(HttpRequest http) {
    var id = http.pathId("id");
    var body = http.body();
    var finding = body.required("finding", TextFormats.oneOf(Verdict.Finding.class));
    var reason = body.required("reason", TextFormats.text(REASON_MAX));
    var named = body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    body.check();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), named, now).code();
    if (!(alerts.find(programme, id).orElse(null) instanceof Alert.Suspected found)) {
      return HttpAnswer.refused(Problem.of(ProblemCode.SUSPICION_NOT_FOUND));
    }
    var judged = found.judged(new Verdict(finding, http.caller().client(), reason, now));
    alerts.judge(judged);
    return HttpAnswer.ok(AlertList.item(judged));
  }
}
