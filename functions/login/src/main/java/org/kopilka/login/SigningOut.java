package org.kopilka.login;

import java.time.Clock;
import java.util.List;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.Tokens;
import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Ends the session that the request is made in, or all of a member's. */
record SigningOut(Sessions sessions, Members members, ProgrammeChoice programmes, Clock clock) {
  private static final String SCHEME = "Bearer ";

  HttpAnswer signOut(HttpRequest http) {
    var shown = http.header("authorization");
    var token = shown == null ? "" : shown.substring(Math.min(SCHEME.length(), shown.length()));
    // The gateway let this session in a moment ago: two who end it at once are both told it is
    // over.
    return Tokens.isOne(token.strip()) && sessions.revoke(token.strip(), clock.instant())
        ? signedOut()
        : HttpAnswer.refused(Problem.of(ProblemCode.SESSION_UNKNOWN));
  }

  /** This one, and those on every other device. */
  HttpAnswer everywhere(HttpRequest http) {
    var memberId = http.caller().memberId();
    if (memberId == null) {
      throw Problems.scopeMissing(List.of(Scope.MEMBER.code())).exception();
    }
    return all(http, memberId);
  }

  /** At the desk, for whoever has lost a phone and cannot do it. */
  HttpAnswer atDesk(HttpRequest http) {
    return all(http, http.pathId("id"));
  }

  private HttpAnswer all(HttpRequest http, String memberId) {
    var now = clock.instant();
    var named = ProgrammeChoice.inQuery(http);
    var programme = programmes.of(http.caller(), named, now).code();
    if (members.member(programme, memberId).isEmpty()) {
      return HttpAnswer.refused(Problem.of(ProblemCode.MEMBER_NOT_FOUND));
    }
    sessions.revokeAll(programme, memberId, http.caller().client(), now);
    return signedOut();
  }

  private static HttpAnswer signedOut() {
    return HttpAnswer.ok(Json.object().put("signedOut", true));
  }
}
