package org.kopilka.store.message;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.ByMember;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A message as far as it is kept.
 *
 * @param eventId of what it told
 * @param reason why it was not sent
 * @param place among the member's
 */
public record ToldMember(
    String eventId,
    String purpose,
    MessageStatus status,
    long parts,
    Instant at,
    @Nullable String reason,
    String place) {

  static ToldMember of(Map<String, AttributeValue> item) {
    return new ToldMember(
        text(item, "eventId"),
        text(item, "purpose"),
        MessageStatus.valueOf(text(item, "status")),
        number(item, "parts"),
        Instant.ofEpochMilli(number(item, "at")),
        optionalText(item, "reason"),
        ByMember.place(item));
  }
}
