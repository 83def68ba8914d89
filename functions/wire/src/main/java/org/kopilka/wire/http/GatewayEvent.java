package org.kopilka.wire.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.TextFormats;

/**
 * Reads what API Gateway hands to a function: HTTP API, payload format 2.0. Trusted, so that
 * something missing in it is a bug and not a refusal.
 */
public final class GatewayEvent {
  private GatewayEvent() {}

  /**
   * The request in this event.
   *
   * @param otherwiseId the request's id where neither caller nor gateway gave one
   */
  public static HttpRequest decode(JsonNode event, String otherwiseId) {
    var context = event.path("requestContext");
    var headers = headers(event.path("headers"));
    var method = context.path("http").path("method").asText("");
    var path = event.path("rawPath").asText("");
    return new HttpRequest(
        method,
        event.path("routeKey").asText(method + " " + path),
        path,
        texts(event.path("pathParameters")),
        query(event),
        headers,
        body(event),
        Network.of(context.path("http").path("sourceIp").asText("")),
        caller(context.path("authorizer").path("lambda")),
        requestId(headers.get("request-id"), context.path("requestId").asText(otherwiseId)));
  }

  private static Map<String, String> texts(JsonNode object) {
    var found = new HashMap<String, String>();
    object.properties().forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
    return found;
  }

  private static Map<String, String> headers(JsonNode object) {
    var found = new HashMap<String, String>();
    texts(object).forEach((name, value) -> found.put(name.toLowerCase(Locale.ROOT), value));
    return found;
  }

  /** The raw query shows what was given twice; the gateway's own map joins it with commas. */
  private static Map<String, List<String>> query(JsonNode event) {
    var raw = event.path("rawQueryString").asText("");
    if (!raw.isEmpty()) {
      return QueryString.decode(raw);
    }
    var found = new HashMap<String, List<String>>();
    texts(event.path("queryStringParameters"))
        .forEach((name, value) -> found.put(name, List.of(value)));
    return found;
  }

  private static RequestBody body(JsonNode event) {
    if (!event.hasNonNull("body")) {
      return RequestBody.NONE;
    }
    var body = event.get("body").asText();
    return event.path("isBase64Encoded").asBoolean()
        ? RequestBody.ofBase64(body)
        : RequestBody.ofText(body);
  }

  private static Caller caller(JsonNode authorizer) {
    if (!authorizer.isObject()) {
      return Caller.NOBODY;
    }
    return new Caller(
        authorizer.path("client").asText(""),
        Scope.ofList(authorizer.path("scopes").asText("")),
        nonEmpty(authorizer.path("programme").asText("")),
        nonEmpty(authorizer.path("refusal").asText("")),
        nonEmpty(authorizer.path("memberId").asText("")));
  }

  private static @Nullable String nonEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A caller's id goes into logs and events as it is, therefore only in these characters. */
  private static String requestId(@Nullable String given, String otherwise) {
    return given != null && TextFormats.ID_PATTERN.matcher(given).matches() ? given : otherwise;
  }
}
