package org.kopilka.login;

import java.time.Duration;
import java.time.Instant;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** Refusals that end by themselves. */
final class Refusing {
  private Refusing() {}

  static HttpAnswer until(ProblemCode code, Instant until, Instant now) {
    return HttpAnswer.refused(Problem.of(code).retryAfter(Duration.between(now, until)));
  }

  static HttpAnswer busy() {
    return HttpAnswer.refused(Problem.of(ProblemCode.ACCOUNT_BUSY));
  }
}
