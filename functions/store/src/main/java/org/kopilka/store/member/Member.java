package org.kopilka.store.member;

import java.time.Instant;
import java.util.List;

/**
 * A member of a programme, without anything that names the person.
 *
 * @param source where they came in: TILL, QR, SITE or MANUAL
 * @param cards in the order in which they were linked
 */
public record Member(
    String memberId,
    String accountId,
    String programme,
    String source,
    Instant registeredAt,
    List<Card> cards) {
  public Member {
    cards = List.copyOf(cards);
  }

  /**
   * A card that points to the member.
   *
   * @param electronic issued by us, not plastic
   */
  public record Card(String number, Instant linkedAt, boolean electronic) {}
}
