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
 * @param memberId the member whose session it is; null for a machine client
 */
public record Caller(
    String client,
    Set<Scope> scopes,
    @Nullable String programme,
    @Nullable String refusal,
    @Nullable String memberId) {

  /** Somebody who showed no key. */
  public static final Caller NOBODY = new Caller("", Set.of(), null, null);

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** A machine client. */
  public Caller(
      String client, Set<Scope> scopes, @Nullable String programme, @Nullable String refusal) {
    this(client, scopes, programme, refusal, null);
  }

  /** Whether the authorizer knows who this is. */
  public boolean isKnown() {
    return refusal == null && (!client.isEmpty() || memberId != null);
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
