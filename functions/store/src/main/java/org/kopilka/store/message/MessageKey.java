package org.kopilka.store.message;

import java.util.Map;
import org.kopilka.store.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One event and the member it is told to: the pair that makes at most one message (invariant: one
 * SMS per member and event).
 *
 * @param programme code of the member's programme
 * @param eventId id in the event's metadata, the same in every delivery of it
 * @param memberId whom it is told to
 */
public record MessageKey(String programme, String eventId, String memberId) {

  /** Of the item, and the second half of its key. */
  static final String TYPE = "MESSAGE";

  String pk() {
    return programme + "#MSG#" + eventId + "#" + memberId;
  }

  /** Where a member's messages are found. */
  String indexed() {
    return programme + "#MSGS#" + memberId;
  }

  Map<String, AttributeValue> item() {
    return Attributes.key(pk(), TYPE);
  }
}
