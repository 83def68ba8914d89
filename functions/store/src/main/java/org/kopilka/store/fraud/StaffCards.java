package org.kopilka.store.fraud;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.fraud.StaffCard;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The marks of members whose cards are staff's: one partition a programme, one item a member. */
public record StaffCards(TableItems table) {
  private static final String MARK = "#STAFF";
  private static final String MARKED = "attribute_exists(inStore) OR attribute_exists(atTill)";

  /**
   * A member marked as staff.
   *
   * @param card the number that named them, masked
   * @param by the client that marked them last
   */
  public record Marked(String memberId, String card, StaffCard staff, Instant at, String by) {}

  /** Marks a member, whatever they were marked with before. */
  public void mark(String programme, Marked marked) {
    table.db().putItem(r -> r.tableName(table.name()).item(item(programme, marked)));
  }

  /** Takes a mark away, and keeps who did; false if there is none. */
  public boolean unmark(String programme, String memberId, String by, Instant at) {
    var values = Map.of(":at", number(at.toEpochMilli()), ":by", text(by));
    var update = "SET markedAt = :at, markedBy = :by REMOVE inStore, atTill";
    return table.update(programme + MARK, memberId, update, MARKED, values);
  }

  /** A member's mark. */
  public Optional<StaffCard> of(String programme, String memberId) {
    return table
        .get(programme + MARK, memberId)
        .filter(item -> item.containsKey("inStore") || item.containsKey("atTill"))
        .map(StaffCards::staff);
  }

  /** A page of marks, by member. */
  public List<Marked> page(String programme, @Nullable String after, int limit) {
    var pk = programme + MARK;
    return table
        .db()
        .queryPaginator(
            q ->
                q.tableName(table.name())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", text(pk)))
                    .exclusiveStartKey(after == null ? null : Attributes.key(pk, after))
                    .filterExpression(MARKED)
                    .consistentRead(true))
        .items()
        .stream()
        .limit(limit)
        .map(StaffCards::marked)
        .toList();
  }

  private static Marked marked(Map<String, AttributeValue> item) {
    return new Marked(
        text(item, "sk"),
        text(item, "card"),
        staff(item),
        Instant.ofEpochMilli(number(item, "markedAt")),
        text(item, "markedBy"));
  }

  private static StaffCard staff(Map<String, AttributeValue> item) {
    return new StaffCard(optionalText(item, "inStore"), optionalText(item, "atTill"));
  }

  private static Map<String, AttributeValue> item(String programme, Marked marked) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(programme + MARK));
    item.put("sk", text(marked.memberId()));
    item.put("t", text("STAFF"));
    item.put("card", text(marked.card()));
    item.put("markedAt", number(marked.at().toEpochMilli()));
    item.put("markedBy", text(marked.by()));
    put(item, "inStore", marked.staff().store());
    put(item, "atTill", marked.staff().cashier());
    return item;
  }

  private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, text(value));
    }
  }
}
