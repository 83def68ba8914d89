package org.kopilka.store.message;

import java.util.List;
import java.util.Map;
import org.kopilka.domain.message.Fates;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Looks up what became of many messages at once. */
public final class MessageFates {
  /** Items of one call, set by DynamoDB. */
  private static final int BATCH = 100;

  private final TableItems table;
  private final Pause pause;

  public MessageFates(TableItems table, Pause pause) {
    this.table = table;
    this.pause = pause;
  }

  /** What is known of them; those still under way are not in it. */
  public Fates of(List<MessageKey> keys) {
    var known = Fates.NONE;
    for (int from = 0; from < keys.size(); from += BATCH) {
      known = known.plus(batch(keys.subList(from, Math.min(from + BATCH, keys.size()))));
    }
    return known;
  }

  private Fates batch(List<MessageKey> keys) {
    var known = Fates.NONE;
    var open = keys.stream().map(MessageKey::item).toList();
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      var wanted = KeysAndAttributes.builder().keys(open).consistentRead(true).build();
      var answer = table.db().batchGetItem(r -> r.requestItems(Map.of(table.name(), wanted)));
      for (var item : answer.responses().getOrDefault(table.name(), List.of())) {
        known = and(known, item);
      }
      var rest = answer.unprocessedKeys().get(table.name());
      open = rest == null ? List.of() : rest.keys();
      if (!open.isEmpty()) {
        pause.before(attempt);
      }
    }
    return known;
  }

  private static Fates and(Fates known, Map<String, AttributeValue> item) {
    return switch (MessageStatus.valueOf(Attributes.text(item, "status"))) {
      case SENT -> known.andSent();
      case FAILED -> known.andFailed();
      case SKIPPED -> known.andSkipped(Attributes.text(item, "reason"));
      case SENDING, RETRY -> known;
    };
  }
}
