package org.kopilka.store.attempt;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
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

  /** Alerts lie in the order of their ids. */
  public static String id(Instant at, String of) {
    return String.format(Locale.ROOT, "%013d", at.toEpochMilli()) + "." + of;
  }

  /** The item of an alert. */
  public static Map<String, AttributeValue> item(Alert alert) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk(alert.programme())));
    item.put("sk", text(alert.id()));
    item.put("t", text(TYPE));
    item.put("m", text(alert.memberId()));
    item.put("at", number(alert.at().toEpochMilli()));
    item.put("c", text(alert.correlationId()));
    switch (alert) {
      case Alert.AttemptsExhausted attempts -> {
        item.put("until", number(attempts.until().toEpochMilli()));
        item.put("exhausted", text(String.join(",", attempts.exhausted())));
      }
      case Alert.Suspected suspected -> SuspicionItems.put(item, suspected);
    }
    return item;
  }

  /** The alert of an item. */
  public static Alert alert(Map<String, AttributeValue> item) {
    var pk = text(item, "pk");
    var programme = pk.substring(0, pk.indexOf(MARK));
    return optionalText(item, SuspicionItems.KIND) == null
        ? attempts(programme, item)
        : SuspicionItems.suspected(programme, item);
  }

  private static Alert attempts(String programme, Map<String, AttributeValue> item) {
    return new Alert.AttemptsExhausted(
        programme,
        text(item, "sk"),
        text(item, "m"),
        Instant.ofEpochMilli(number(item, "at")),
        Instant.ofEpochMilli(number(item, "until")),
        List.of(text(item, "exhausted").split(",", -1)),
        text(item, "c"));
  }
}
