package org.kopilka.wire.http;

import java.util.Set;
import java.util.function.Function;

/**
 * One route of a function.
 *
 * @param key method and path, such as {@code GET /v1/purchases/{receiptId}}, as in template.yaml
 * @param scopes any one of them opens the route
 * @param answering what it does; may throw {@link org.kopilka.wire.problem.ProblemException}
 */
public record Route(String key, Set<Scope> scopes, Function<HttpRequest, HttpAnswer> answering) {
  public Route {
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException(key + " is open to nobody");
    }
  }

  /** Reads better in a list of routes. */
  public static Route on(
      String key, Set<Scope> scopes, Function<HttpRequest, HttpAnswer> answering) {
    return new Route(key, scopes, answering);
  }

  boolean isPublic() {
    return scopes.contains(Scope.PUBLIC);
  }

  /** Whether it needs a member who has signed in: to a key it says nothing of scopes. */
  boolean isMembersOwn() {
    return scopes.equals(Set.of(Scope.MEMBER));
  }

  String method() {
    return key.substring(0, key.indexOf(' '));
  }

  String path() {
    return key.substring(key.indexOf(' ') + 1);
  }
}
