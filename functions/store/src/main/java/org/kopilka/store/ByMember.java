package org.kopilka.store;

import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items that lie elsewhere than with their member, found through the index of histories. The index
 * may lag a moment behind the table.
 */
public record ByMember(TableItems table) {
  /** Stands behind every place. */
  private static final String LAST = "~";

  /** Lets an item be found so. Its key keeps apart what happens at one instant. */
  public static void put(Map<String, AttributeValue> item, String of, Instant at) {
    item.put("h", text(of));
    item.put("hs", text(place(at, text(item, "pk"))));
  }

  /** Where an item stands that was found so. */
  public static String place(Map<String, AttributeValue> item) {
    return text(item, "hs");
  }

  /** Where an item stands among the others of its member's: in the order of time. */
  public static String place(Instant at, String pk) {
    return String.format(Locale.ROOT, "%013d#", at.toEpochMilli()) + pk;
  }

  /**
   * A member's items, newest first.
   *
   * @param of what they are put under
   * @param before only those before this place; null = from the newest
   */
  public Slice<Map<String, AttributeValue>> newestFirst(
      String of, @Nullable String before, int limit) {
    var found = indexed(of, before == null ? LAST : before, limit);
    var next = found.size() < limit ? null : text(found.getLast(), "hs");
    return new Slice<>(found.stream().flatMap(this::whole).toList(), next);
  }

  private List<Map<String, AttributeValue>> indexed(String of, String edge, int limit) {
    return table
        .db()
        .query(
            q ->
                q.tableName(table.name())
                    .indexName("history")
                    .keyConditionExpression("h = :h AND hs < :before")
                    .expressionAttributeValues(Map.of(":h", text(of), ":before", text(edge)))
                    .scanIndexForward(false)
                    .limit(limit))
        .items();
  }

  private Stream<Map<String, AttributeValue>> whole(Map<String, AttributeValue> indexed) {
    Optional<Map<String, AttributeValue>> item =
        table.get(text(indexed, "pk"), text(indexed, "sk"));
    return item.stream();
  }
}
