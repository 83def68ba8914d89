package org.kopilka.wire.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the authorizer found out.
 *
 * @param client id of the machine client; empty where there is none
 * @param scopes what its key may do
 * @param programme the programme that its key is for, or null for the installation's default
 * @param refusal why the key is refused, or null; the route decides whether that matters
 * @param memberId who is signed in, or null for a machine
 */
public record Caller(
    String client,
    Set<Scope> scopes,
    @Nullable String programme,
    @Nullable String refusal,
    @Nullable String memberId) {

  /** Somebody who showed no key. */
  public static final Caller NOBODY = new Caller("", Set.of(), null, null, null);

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the authorizer knows who this is. */
  public boolean isKnown() {
    return refusal == null && !client.isEmpty();
  }

  /** Whether one of these scopes is the caller's; {@code ADMIN} has all but a member's own. */
  public boolean hasOneOf(Set<Scope> wanted) {
    return wanted.stream().anyMatch(this::has);
  }

  private boolean has(Scope scope) {
    return switch (scope) {
      case PUBLIC -> true;
      case MEMBER -> scopes.contains(scope);
      case TILL, SHOP, DESK, MARKETING, ADMIN ->
          scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    };
  }
}
