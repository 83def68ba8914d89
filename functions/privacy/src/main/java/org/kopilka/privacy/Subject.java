package org.kopilka.privacy;

import java.time.Instant;
import org.kopilka.domain.programme.Programmes;

/**
 * Whom a request is about.
 *
 * @param client the machine client that asks, or the member
 * @param own whether it is the member who asks
 */
record Subject(Programmes programmes, String memberId, String client, boolean own, Instant now) {
  String programme() {
    return programmes.code();
  }
}
