package org.kopilka.privacy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Tells whom a request is about: whose session it is, or the member in the path. */
record Subjects(Members members, ProgrammeChoice programmes, Clock clock) {
  Subject of(HttpRequest http) {
    return of(http, ProgrammeChoice.inQuery(http));
  }

  /**
   * The subject.
   *
   * @param programme that the request names, or null
   */
  Subject of(HttpRequest http, @Nullable String programme) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var own = http.caller().memberId();
    return new Subject(
        programmes.of(http.caller(), programme, now),
        own == null ? http.pathId("id") : own,
        http.caller().client(),
        own != null,
        now);
  }

  /**
   * The member.
   *
   * @throws ProblemException {@code MEMBER_NOT_FOUND} if there is none, or none any more
   */
  Member member(Subject subject) {
    return members.member(subject.programme(), subject.memberId()).orElseThrow(Subjects::notFound);
  }

  static ProblemException notFound() {
    return Problem.of(ProblemCode.MEMBER_NOT_FOUND).exception();
  }
}
