package org.kopilka.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kopilka.local.function.Functions;
import org.kopilka.local.template.Stack;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.Problems;

/** The template's HTTP API: finds the route, asks the authorizer, runs the function. */
public final class Api implements Endpoint {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Router router;
  private final Map<String, Stack.Authorizer> guards;
  private final Functions functions;
  private final Clock clock;

  /**
   * An API.
   *
   * @param guards those that routes name
   */
  public Api(
      List<Stack.Route> routes,
      Map<String, Stack.Authorizer> guards,
      Functions functions,
      Clock clock) {
    this.router = new Router(routes);
    this.guards = Map.copyOf(guards);
    this.functions = functions;
    this.clock = clock;
  }

  @Override
  public Reply answer(Request request) {
    return switch (router.match(request.method(), request.path())) {
      case Router.Found found -> answer(request, found);
      case Router.WrongMethod(var allowed) ->
          Reply.problem(Problems.methodNotAllowed(allowed), request);
      case Router.Unknown() -> Reply.problem(Problem.of(ProblemCode.NOT_FOUND), request);
    };
  }

  private Reply answer(Request request, Router.Found found) {
    var event = new ProxyEvent(request, found, clock.instant());
    var function = found.route().function();
    var guard = found.route().guard();
    if (guard == null) {
      return run(function, event.forFunction(null));
    }
    var authorizer = Objects.requireNonNull(guards.get(guard), guard);
    var identity = request.header(authorizer.header());
    if (identity == null || identity.isBlank()) {
      return Reply.problem(Problem.of(missing(authorizer)), request);
    }
    var verdict = parse(functions.get(authorizer.function()).run(event.forAuthorizer(identity)));
    return verdict.path("isAuthorized").asBoolean()
        ? run(function, event.forFunction(verdict.path("context")))
        : GatewayProblem.FORBIDDEN.reply(request);
  }

  private static ProblemCode missing(Stack.Authorizer authorizer) {
    return authorizer.header().equals("authorization")
        ? ProblemCode.SESSION_UNKNOWN
        : ProblemCode.API_KEY_MISSING;
  }

  private Reply run(String function, byte[] event) {
    var answer = parse(functions.get(function).run(event));
    if (!answer.path("statusCode").isInt()) {
      throw new IllegalStateException(function + " answered without statusCode: " + answer);
    }
    var headers = new LinkedHashMap<String, String>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new Reply(answer.path("statusCode").asInt(), headers, answer.path("body").asText(""));
  }

  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
