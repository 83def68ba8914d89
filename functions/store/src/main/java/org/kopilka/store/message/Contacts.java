package org.kopilka.store.message;

import static org.kopilka.store.Attributes.optionalText;

import java.util.Map;
import org.kopilka.domain.consent.Consent;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.ConsentItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The part of members' profiles that sending needs. Read at the moment of sending and never copied
 * elsewhere, so that an erased profile is out of reach at once, and consistently: whoever has just
 * opted out is not to hear from us once more. Throws the SDK's exceptions when the table cannot be
 * reached.
 */
public final class Contacts {

  private final TableItems table;

  public Contacts(TableItems table) {
    this.table = table;
  }

  /** The member's contact; one without a phone if there is no such member (any more). */
  public Contact of(String programme, String memberId) {
    return table
        .get(programme + "#M#" + memberId, "PROFILE")
        .map(Contacts::contact)
        .orElse(Contact.UNKNOWN);
  }

  private static Contact contact(Map<String, AttributeValue> profile) {
    return new Contact(
        optionalText(profile, "phone"),
        optionalText(profile, "language"),
        !ConsentItems.held(profile).contains(Consent.ADVERTISING_BY_SMS));
  }
}
