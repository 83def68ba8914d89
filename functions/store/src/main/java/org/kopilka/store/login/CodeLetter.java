package org.kopilka.store.login;

import java.time.Instant;

/**
 * A code on its way to a phone.
 *
 * @param id names it on the bus
 * @param phone E.164
 * @param language two letters
 * @param writtenAt when it was laid down
 */
public record CodeLetter(
    String programme, String id, String phone, String code, String language, Instant writtenAt) {
  /** Neither the phone nor the code: letters end up in no log. */
  @Override
  public String toString() {
    return programme + "#" + id;
  }
}
