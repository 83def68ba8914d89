package org.kopilka.store.attempt;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Alerts as items of the table, also as the stream shows them. */
public final class AlertItems {
  /** The type of such an item. */
  public static final String TYPE = "ALERT";

  private static final String MARK = "#ALERT";

  private AlertItems() {}

  static String pk(String programme) {
    return programme + MARK;
  }

  static String id(Instant at, String memberId) {
    return String.format(Locale.ROOT, "%013d", at.toEpochMilli()) + "." + memberId;
  }

  static Map<String, AttributeValue> item(Alert alert) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk(alert.programme())));
    item.put("sk", text(alert.id()));
    item.put("t", text(TYPE));
    item.put("m", text(alert.memberId()));
    item.put("at", number(alert.at().toEpochMilli()));
    item.put("until", number(alert.until().toEpochMilli()));
    item.put("exhausted", text(String.join(",", alert.exhausted())));
    item.put("c", text(alert.correlationId()));
    return item;
  }

  /** The alert of an item. */
  public static Alert alert(Map<String, AttributeValue> item) {
    var pk = text(item, "pk");
    return new Alert(
        pk.substring(0, pk.indexOf(MARK)),
        text(item, "sk"),
        text(item, "m"),
        Instant.ofEpochMilli(number(item, "at")),
        Instant.ofEpochMilli(number(item, "until")),
        List.of(text(item, "exhausted").split(",", -1)),
        text(item, "c"));
  }
}
