package org.kopilka.login;

import java.time.Clock;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.Tokens;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/** Ends the session that the request is made in. */
record SigningOut(Sessions sessions, Clock clock) {
  private static final String SCHEME = "Bearer ";

  HttpAnswer signOut(HttpRequest http) {
    var shown = http.header("authorization");
    var token = shown == null ? "" : shown.substring(Math.min(SCHEME.length(), shown.length()));
    // The gateway let this session in a moment ago: two who end it at once are both told it is
    // over.
    return Tokens.isOne(token.strip()) && sessions.revoke(token.strip(), clock.instant())
        ? HttpAnswer.ok(Json.object().put("signedOut", true))
        : HttpAnswer.refused(Problem.of(ProblemCode.SESSION_UNKNOWN));
  }
}
