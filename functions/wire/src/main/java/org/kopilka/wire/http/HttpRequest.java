package org.kopilka.wire.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.Format;
import org.kopilka.wire.field.QueryReader;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.json.NotJsonException;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.text.Language;

/**
 * One request to the HTTP API.
 *
 * @param method {@code POST}, {@code GET}, …
 * @param routeKey method and path of the route that the gateway chose, with {@code {places}}
 * @param path the path as requested
 * @param pathParameters values of the route's places, decoded by the gateway
 * @param queryParameters values by name in the order given, decoded
 * @param headers by lower-case name
 * @param rawBody what was sent; see {@link #body()}
 * @param network that it came from, as the gateway saw it: an address or, of the sixth version, the
 *     /64 of one; empty where the gateway knows none
 * @param caller who asks
 * @param requestId stands in logs, problems and events, and is echoed
 */
public record HttpRequest(
    String method,
    String routeKey,
    String path,
    Map<String, String> pathParameters,
    Map<String, List<String>> queryParameters,
    Map<String, String> headers,
    RequestBody rawBody,
    String network,
    Caller caller,
    String requestId) {

  public HttpRequest {
    pathParameters = Map.copyOf(pathParameters);
    queryParameters = Map.copyOf(queryParameters);
    headers = Map.copyOf(headers);
  }

  /** The header of this name in whatever case, or null. */
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** The language that answers and problems are to speak. */
  public Language language() {
    return Language.of(header("accept-language"));
  }

  /**
   * Reads the body.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code BODY_NOT_JSON} if it is not one object
   */
  public BodyReader body() {
    try {
      return BodyReader.of(rawBody.json());
    } catch (NotJsonException e) {
      throw Problems.bodyNotJson(e).exception();
    }
  }

  /** Reads the query. */
  public QueryReader query() {
    return new QueryReader(queryParameters);
  }

  /**
   * A place of the path.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code PARAMETER_INVALID} if it does not fit
   */
  public <T> T path(String name, Format<T> format) {
    var value = pathParameters.get(name);
    var places = new QueryReader(value == null ? Map.of() : Map.of(name, List.of(value)));
    var read = places.required(name, format);
    places.check();
    return read;
  }

  /**
   * A place of the path that holds an id.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code PARAMETER_INVALID} if it is none
   */
  public String pathId(String name) {
    return path(name, TextFormats.ID);
  }

  /** Without headers, query and body: those hold keys, phones and names. */
  @Override
  public String toString() {
    return routeKey + " [" + requestId + "]";
  }
}
