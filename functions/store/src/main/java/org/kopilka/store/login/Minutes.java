package org.kopilka.store.login;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.Map;
import org.kopilka.store.TableItems;
import org.kopilka.store.limit.Allowance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many codes a programme sends in a minute of the clock. A sum that is added to without being
 * read, because everybody's code passes here.
 */
public final class Minutes {
  private static final String SORT_KEY = "MINUTE";
  private static final int SECONDS = 60;

  private final TableItems table;
  private final int perMinute;

  /**
   * @param perMinute at least one
   */
  public Minutes(TableItems table, int perMinute) {
    this.table = table;
    this.perMinute = perMinute;
  }

  /** Counts one more. */
  public Allowance count(String programme, Instant now) {
    var minute = Math.floorDiv(now.getEpochSecond(), SECONDS);
    // Between the first two another may have begun the minute.
    return added(programme, minute) || begun(programme, minute) || added(programme, minute)
        ? new Allowance.Granted()
        : new Allowance.Full(Instant.ofEpochSecond((minute + 1) * SECONDS));
  }

  private boolean added(String programme, long minute) {
    var values = Map.of(":minute", number(minute), ":one", number(1), ":max", number(perMinute));
    return updated(programme, "ADD n :one", "m = :minute AND n < :max", values);
  }

  private boolean begun(String programme, long minute) {
    var values = Map.of(":minute", number(minute), ":one", number(1), ":type", text(SORT_KEY));
    return updated(
        programme,
        "SET m = :minute, n = :one, t = :type",
        "attribute_not_exists(pk) OR m < :minute",
        values);
  }

  private boolean updated(
      String programme, String update, String condition, Map<String, AttributeValue> values) {
    return table.update(programme + "#CODES", SORT_KEY, update, condition, values);
  }
}
