package org.kopilka.store.member;

import java.time.Instant;
import java.util.List;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.card.Wallet;

/**
 * A member of a programme, without anything that names the person.
 *
 * @param source where they came in: TILL, QR, SITE or MANUAL
 * @param version how often their cards have changed: of two changes at once one is lost
 */
public record Member(
    String programme, String source, Instant registeredAt, Wallet wallet, long version) {

  /** A new one. */
  public Member(
      String memberId,
      String accountId,
      String programme,
      String source,
      Instant registeredAt,
      List<Card> cards) {
    this(programme, source, registeredAt, Card.wallet(memberId, accountId, cards), 0);
  }

  /** A card that a new member brings or is given. */
  public record Card(String number, Instant linkedAt, boolean electronic) {
    private static Wallet wallet(String memberId, String accountId, List<Card> cards) {
      var own = cards.stream().map(Card::own).toList();
      return new Wallet(memberId, accountId, own, null, null);
    }

    private LinkedCard own() {
      return LinkedCard.own(number, linkedAt, electronic);
    }
  }

  public String memberId() {
    return wallet.memberId();
  }

  public String accountId() {
    return wallet.accountId();
  }

  /** In the order in which they were linked. */
  public List<LinkedCard> cards() {
    return wallet.cards();
  }

  /** The next version, with these cards. */
  Member with(Wallet changed) {
    return new Member(programme, source, registeredAt, changed, version + 1);
  }
}
