package org.kopilka.store.limit;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kopilka.domain.limit.Tally;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A tally as attributes of an item. */
public final class Tallies {
  private Tallies() {}

  public static void put(Map<String, AttributeValue> item, Tally tally) {
    var taken = tally.takenAt().stream().map(at -> number(at.toEpochMilli())).toList();
    item.put("taken", AttributeValue.fromL(taken));
    var until = tally.blockedUntil();
    if (until != null) {
      item.put("until", number(until.toEpochMilli()));
    }
  }

  public static Tally tally(Map<String, AttributeValue> item) {
    var taken = item.get("taken");
    var until = optionalNumber(item, "until");
    return new Tally(
        taken == null ? List.of() : taken.l().stream().map(Tallies::instant).toList(),
        until == null ? null : Instant.ofEpochMilli(until));
  }

  private static Instant instant(AttributeValue millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis.n()));
  }
}
