package org.kopilka.local.gateway;

import java.util.Locale;
import java.util.Map;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;

/** Problems that only a gateway has, and so are not among those of the contract. */
public enum GatewayProblem {
  /** The authorizer said no; ours never does, so that functions can say why. */
  FORBIDDEN(403, "Нельзя", "Forbidden"),
  /** What was sent to {@code /local/*} is not understood. */
  LOCAL_REQUEST_INVALID(400, "Запрос не понятен", "Not understood"),
  /** A function failed; the log has the details. */
  INTERNAL_ERROR(500, "Внутренняя ошибка: подробности в журнале", "Internal error: see the log");

  private final int status;
  private final String russian;
  private final String english;

  GatewayProblem(int status, String russian, String english) {
    this.status = status;
    this.russian = russian;
    this.english = english;
  }

  Reply reply(Request request) {
    return reply(request, title(request));
  }

  /** The problem as the reply to a request, with a detail of its own in the request's language. */
  public Reply reply(Request request, String russian, String english) {
    return reply(request, request.language() == Language.RU ? russian : english);
  }

  private Reply reply(Request request, String detail) {
    var document =
        Json.object()
            .put("type", "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("title", title(request))
            .put("status", status)
            .put("detail", detail)
            .put("instance", request.path())
            .put("code", name())
            .put("requestId", request.id());
    return Reply.problem(status, document, request, Map.of());
  }

  private String title(Request request) {
    return switch (request.language()) {
      case RU -> russian;
      case EN -> english;
    };
  }
}
