package org.kopilka.store.attempt;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.Attempts;
import org.kopilka.domain.programme.LinkAttempts;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.Identity;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One of the counters of somebody's attempts: an item of its own, changed only as it was read.
 * Phone and address stand in it as keyed hashes.
 *
 * @param kind MEMBER, PHONE or ADDRESS
 * @param version how often it was changed
 */
record Counter(String kind, String pk, Attempts attempts, long version) {
  private static final String SORT_KEY = "ATTEMPTS";

  static List<Counter> of(TableItems table, Identity identity, Seeker seeker) {
    var programme = seeker.programme();
    var network = seeker.network();
    return Stream.of(
            read(table, "MEMBER", programme + "#TRY#M#" + seeker.memberId()),
            read(table, "PHONE", identity.keyed(programme, "TRY#P", seeker.phone())),
            network.isEmpty()
                ? null
                : read(table, "ADDRESS", identity.keyed(programme, "TRY#A", network)))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static Counter read(TableItems table, String kind, String pk) {
    return table
        .get(pk, SORT_KEY)
        .map(item -> new Counter(kind, pk, attempts(item), number(item, "v")))
        .orElseGet(() -> new Counter(kind, pk, Attempts.NONE, 0));
  }

  private static Attempts attempts(Map<String, AttributeValue> item) {
    var taken = item.get("taken");
    var until = optionalNumber(item, "until");
    return new Attempts(
        taken == null ? List.of() : taken.l().stream().map(Counter::instant).toList(),
        until == null ? null : Instant.ofEpochMilli(until));
  }

  private static Instant instant(AttributeValue millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis.n()));
  }

  LinkAttempts limit(LinkAttempts members) {
    return kind.equals("ADDRESS") ? members.ofAnAddress() : members;
  }

  TransactWriteItem write(String table, Attempts after) {
    var item = item(after);
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table)
                    .item(item)
                    .conditionExpression(version == 0 ? "attribute_not_exists(pk)" : "v = :v")
                    .expressionAttributeValues(version == 0 ? null : Map.of(":v", number(version))))
        .build();
  }

  private Map<String, AttributeValue> item(Attempts after) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk));
    item.put("sk", text(SORT_KEY));
    item.put("t", text(SORT_KEY));
    item.put("v", number(version + 1));
    item.put(
        "taken",
        AttributeValue.fromL(
            after.takenAt().stream().map(at -> number(at.toEpochMilli())).toList()));
    put(item, after.blockedUntil());
    return item;
  }

  private static void put(Map<String, AttributeValue> item, @Nullable Instant until) {
    if (until != null) {
      item.put("until", number(until.toEpochMilli()));
    }
  }
}
