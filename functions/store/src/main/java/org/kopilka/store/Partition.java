package org.kopilka.store;

import static org.kopilka.store.Attributes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of one partition, in the order of their sort keys; strongly consistent. */
public record Partition(TableItems table, String pk) {
  /** All whose sort keys begin so, first to last. Only where there are few. */
  public List<Map<String, AttributeValue>> all(String prefix) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    for (var page :
        table
            .db()
            .queryPaginator(
                q ->
                    q.tableName(table.name())
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(Map.of(":pk", text(pk), ":prefix", text(prefix)))
                        .consistentRead(true))) {
      found.addAll(page.items());
    }
    return found;
  }

  /**
   * Some of them, last to first.
   *
   * @param before only those whose sort keys come before; null = from the last
   */
  public List<Map<String, AttributeValue>> lastFirst(@Nullable String before, int limit) {
    return table
        .db()
        .query(
            q ->
                q.tableName(table.name())
                    .keyConditionExpression("pk = :pk AND sk < :before")
                    .expressionAttributeValues(
                        Map.of(":pk", text(pk), ":before", text(before == null ? LAST : before)))
                    .scanIndexForward(false)
                    .consistentRead(true)
                    .limit(limit))
        .items();
  }

  /** Stands behind every sort key of ours. */
  private static final String LAST = "~";
}
