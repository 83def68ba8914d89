package org.kopilka.wire.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.problem.Problems;

/**
 * The routes of one function. Refuses what no route should see, in this order: unknown routes,
 * unknown callers, missing scopes, bodies too large. What nobody expected is logged with the
 * request's id and thrown on, so that Lambda counts it as an error and an alarm goes off.
 */
public final class Routes {
  private final Map<String, Route> byKey;

  private Routes(Map<String, Route> byKey) {
    this.byKey = byKey;
  }

  /** These routes. */
  public static Routes of(Route... routes) {
    var byKey = new LinkedHashMap<String, Route>();
    for (var route : routes) {
      if (byKey.put(route.key(), route) != null) {
        throw new IllegalArgumentException(route.key() + " is there twice");
      }
    }
    return new Routes(byKey);
  }

  /** All that a handler's {@code handleRequest} has to do. */
  public void handle(InputStream input, OutputStream output, Context context) throws IOException {
    var request = GatewayEvent.decode(Json.read(input), context.getAwsRequestId());
    var answer = GatewayAnswer.encode(answerOrLog(request, context), request);
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  private HttpAnswer answerOrLog(HttpRequest request, Context context) {
    try {
      return answer(request);
    } catch (RuntimeException | Error e) {
      // The kind only: messages of exceptions may quote a phone, and Lambda logs the rest.
      var kind = e.getClass().getName();
      context.getLogger().log("Unexpected in " + request + ": " + kind, LogLevel.ERROR);
      throw e;
    }
  }

  /** The answer of the route that the request is for, or its refusal. */
  public HttpAnswer answer(HttpRequest request) {
    var route = byKey.get(request.routeKey());
    if (route == null) {
      return HttpAnswer.refused(noRoute(request));
    }
    try {
      return refusal(route, request)
          .map(HttpAnswer::refused)
          .orElseGet(() -> route.answering().apply(request));
    } catch (ProblemException e) {
      return HttpAnswer.refused(e.problem());
    }
  }

  private static Optional<Problem> refusal(Route route, HttpRequest request) {
    return unauthorised(route, request.caller()).or(() -> tooLarge(request.rawBody()));
  }

  private static Optional<Problem> unauthorised(Route route, Caller caller) {
    if (route.isPublic()) {
      return Optional.empty();
    }
    if (route.isMembersOwn() && caller.memberId() == null) {
      return Optional.of(Problem.of(ProblemCode.SESSION_UNKNOWN));
    }
    if (!caller.isKnown()) {
      return Optional.of(Problem.of(unknown(caller.refusal())));
    }
    return caller.hasOneOf(route.scopes())
        ? Optional.empty()
        : Optional.of(Problems.scopeMissing(codes(route.scopes())));
  }

  private static ProblemCode unknown(@Nullable String refusal) {
    return refusal == null ? ProblemCode.API_KEY_MISSING : ProblemCode.API_KEY_UNKNOWN;
  }

  private static Iterable<String> codes(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::code).toList();
  }

  private static Optional<Problem> tooLarge(RequestBody body) {
    return body.isTooLarge()
        ? Optional.of(Problems.bodyTooLarge(RequestBody.BYTES_MAX))
        : Optional.empty();
  }

  /** Reached when template.yaml leads here what this function does not do. */
  private Problem noRoute(HttpRequest request) {
    var path = request.routeKey().substring(request.routeKey().indexOf(' ') + 1);
    var allowed =
        byKey.values().stream()
            .filter(route -> route.path().equals(path))
            .map(Route::method)
            .toList();
    return allowed.isEmpty()
        ? Problem.of(ProblemCode.NOT_FOUND)
        : Problems.methodNotAllowed(allowed);
  }
}
