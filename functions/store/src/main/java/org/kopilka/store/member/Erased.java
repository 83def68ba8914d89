package org.kopilka.store.member;

import static org.kopilka.store.Attributes.keyed;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a member was erased, beside their pseudonym; the stream tells the outbox of it.
 *
 * @param by who asked for it: the member or a machine client
 */
public record Erased(
    String programme, String memberId, String by, Instant at, String correlationId) {
  /** The type of such an item. */
  public static final String TYPE = "ERASED";

  Map<String, AttributeValue> item() {
    var item = keyed(MemberItems.pk(programme, memberId), TYPE);
    item.put("programme", text(programme));
    item.put("m", text(memberId));
    item.put("by", text(by));
    item.put("at", number(at.toEpochMilli()));
    item.put("c", text(correlationId));
    return item;
  }

  /** From the item, also as the stream shows it. */
  public static Erased of(Map<String, AttributeValue> item) {
    return new Erased(
        text(item, "programme"),
        text(item, "m"),
        text(item, "by"),
        Instant.ofEpochMilli(number(item, "at")),
        text(item, "c"));
  }
}
