package org.kopilka.cards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.attempt.Seeker;
import org.kopilka.store.member.Asking;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.idempotency.IdempotencyKey;
import org.kopilka.wire.idempotency.RequestHash;

/**
 * Whose cards a request is about, and who asks.
 *
 * @param client the machine client at the desk, or the member
 * @param counted whether attempts are counted: the desk has seen the card
 */
record Owner(Programmes programmes, String memberId, String client, boolean counted, Instant now) {

  /** A change of the cards, under the caller's key; a member need not give one. */
  Asking asking(HttpRequest http, @Nullable String number) {
    var unkeyed = counted && http.header(IdempotencyKey.HEADER) == null;
    return asking(http, unkeyed ? null : IdempotencyKey.of(http).value(), number);
  }

  /** A change that is the same whenever it comes, by what it leaves behind. */
  Asking unkeyed(HttpRequest http, @Nullable String number) {
    return asking(http, null, number);
  }

  private Asking asking(HttpRequest http, @Nullable String key, @Nullable String number) {
    var hash = new RequestHash().text("memberId", memberId).text("number", number).hex();
    return new Asking(
        programmes, memberId, client, http.routeKey(), key, hash, http.requestId(), now);
  }

  Seeker seeker(HttpRequest http, String phone) {
    return new Seeker(programmes.code(), memberId, phone, http.network());
  }
}
