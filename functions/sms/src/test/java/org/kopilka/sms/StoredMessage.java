package org.kopilka.sms;

import java.util.Map;
import java.util.stream.Collectors;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A message's item, read back without the code that wrote it. */
final class StoredMessage {

  private StoredMessage() {}

  /** The message about an event to member {@code m-1} of {@code veska}, its values as text. */
  static Map<String, String> read(TableItems table, String eventId) {
    var item = table.get("veska#MSG#" + eventId + "#m-1", "MESSAGE").orElseThrow();
    return item.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
  }

  private static String plain(AttributeValue value) {
    return value.s() == null ? value.n() : value.s();
  }
}
