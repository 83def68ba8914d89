package org.kopilka.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as API Gateway hands it to a function (HTTP API, payload 2.0). By itself it comes from
 * the client {@code till-1} with scope {@code till} and speaks English.
 *
 * @param routeKey method and path with {@code {places}}
 * @param query as it stands behind the question mark
 * @param caller what the authorizer found out; null where the route has none
 * @param address the network address that it comes from
 */
public record HttpCall(
    String routeKey,
    Map<String, String> places,
    String query,
    Map<String, String> headers,
    @Nullable ObjectNode caller,
    @Nullable String body,
    String address) {
  public HttpCall {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** A request of this route. */
  public static HttpCall of(String routeKey) {
    var till = caller("till-1", "till", "");
    return new HttpCall(
        routeKey, Map.of(), "", Map.of("accept-language", "en"), till, null, "203.0.113.7");
  }

  private static ObjectNode caller(String client, String scopes, String programme) {
    return object().put("client", client).put("scopes", scopes).put("programme", programme);
  }

  /** The same with a place of the path filled. */
  public HttpCall path(String name, String value) {
    return new HttpCall(routeKey, with(places, name, value), query, headers, caller, body, address);
  }

  /** The same with a parameter more in the query. */
  public HttpCall query(String name, String value) {
    var pair = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    var all = query.isEmpty() ? pair : query + "&" + pair;
    return new HttpCall(routeKey, places, all, headers, caller, body, address);
  }

  /** The same with a header. */
  public HttpCall header(String name, String value) {
    return new HttpCall(routeKey, places, query, with(headers, name, value), caller, body, address);
  }

  /** The same with an idempotency key. */
  public HttpCall key(String key) {
    return header("idempotency-key", key);
  }

  /** The same from another client, whose key has these scopes. */
  public HttpCall from(String client, String scopes) {
    return from(client, scopes, "");
  }

  /** The same from another client, whose key is for a programme. */
  public HttpCall from(String client, String scopes, String programme) {
    return new HttpCall(
        routeKey, places, query, headers, caller(client, scopes, programme), body, address);
  }

  /** The same from somebody whose key is unknown. */
  public HttpCall fromUnknown() {
    var unknown = caller("", "", "").put("refusal", "API_KEY_UNKNOWN");
    return new HttpCall(routeKey, places, query, headers, unknown, body, address);
  }

  /** The same on a route without an authorizer. */
  public HttpCall fromNobody() {
    return new HttpCall(routeKey, places, query, headers, null, body, address);
  }

  /** The same from a member's session. */
  public HttpCall fromMember(String memberId) {
    var member = caller("member:" + memberId, "member", "").put("memberId", memberId);
    return new HttpCall(routeKey, places, query, headers, member, body, address);
  }

  /** The same from another network address. */
  public HttpCall at(String elsewhere) {
    return new HttpCall(routeKey, places, query, headers, caller, body, elsewhere);
  }

  /** The same with a body. */
  public HttpCall body(String json) {
    return new HttpCall(routeKey, places, query, headers, caller, json, address);
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** The event. */
  public JsonNode event() {
    var path = path();
    var event = object().put("version", "2.0").put("routeKey", routeKey).put("rawPath", path);
    event.put("rawQueryString", query).put("isBase64Encoded", false);
    headers.forEach(event.putObject("headers")::put);
    if (!places.isEmpty()) {
      places.forEach(event.putObject("pathParameters")::put);
    }
    var context = event.putObject("requestContext").put("requestId", "gateway-1");
    var http = context.putObject("http").put("method", method()).put("path", path);
    http.put("sourceIp", address);
    if (caller != null) {
      context.putObject("authorizer").set("lambda", caller);
    }
    return event.put("body", body);
  }

  private String method() {
    return routeKey.substring(0, routeKey.indexOf(' '));
  }

  private String path() {
    var path = routeKey.substring(routeKey.indexOf(' ') + 1);
    for (var place : places.entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    return path;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
