package org.kopilka.store.attempt;

import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.TableItems;

/** Alerts of a programme, newest first. */
public record Alerts(TableItems table) {
  /**
   * A page of them, strongly consistent.
   *
   * @param before the id of the alert before the first one wanted; null for the newest
   */
  public List<Alert> newestFirst(String programme, @Nullable String before, int limit) {
    var pk = AlertItems.pk(programme);
    var answer =
        table
            .db()
            .query(
                q ->
                    q.tableName(table.name())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", text(pk)))
                        .exclusiveStartKey(before == null ? null : key(pk, before))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(limit));
    return answer.items().stream().map(AlertItems::alert).toList();
  }

  /** The alert of this id. */
  public Optional<Alert> find(String programme, String id) {
    return table.get(AlertItems.pk(programme), id).map(AlertItems::alert);
  }

  /** Writes down what somebody found; a later verdict replaces it. */
  public void judge(Alert.Suspected judged) {
    table.db().putItem(r -> r.tableName(table.name()).item(AlertItems.item(judged)));
  }
}
