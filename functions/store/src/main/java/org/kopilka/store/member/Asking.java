package org.kopilka.store.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.programme.Programmes;

/**
 * A change of a member's cards, as it was asked for.
 *
 * @param memberId whose cards
 * @param client who asks: a machine client or the member
 * @param route of the API
 * @param key the caller's own name for it, or null
 * @param hash of the request's known fields
 */
public record Asking(
    Programmes programmes,
    String memberId,
    String client,
    String route,
    @Nullable String key,
    String hash,
    String correlationId,
    Instant now) {

  String programme() {
    return programmes.code();
  }

  /** The request under the caller's key, which makes it the same whenever it comes. */
  public Request keyed(String own) {
    var line = LineKey.request(programme(), client, route, key == null ? own : key);
    return new Request(line, hash, correlationId);
  }

  /** The request that the choice of a card in this version of the member's cards becomes. */
  Request merge(String mergeId) {
    return new Request(LineKey.merge(programme(), mergeId), hash, correlationId);
  }
}
