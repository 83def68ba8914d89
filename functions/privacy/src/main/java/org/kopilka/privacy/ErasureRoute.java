package org.kopilka.privacy;

import org.kopilka.store.member.Erased;
import org.kopilka.store.member.Erasure;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** Erases whoever signs in by a code and asks for it, or whom the office names. */
record ErasureRoute(Subjects subjects, Erasure erasure) {
  /** Asked again it is the same: there is nobody left. */
  HttpAnswer erase(HttpRequest http) {
    var subject = subjects.of(http);
    var by = subject.own() ? "member" : subject.client();
    var erased =
        new Erased(subject.programme(), subject.memberId(), by, subject.now(), http.requestId());
    return switch (erasure.erase(erased)) {
      case DONE -> HttpAnswer.ok(Json.object().put("erased", true));
      case NO_MEMBER -> throw Subjects.notFound();
      case BUSY -> HttpAnswer.refused(Problem.of(ProblemCode.ACCOUNT_BUSY));
    };
  }
}
