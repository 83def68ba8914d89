package org.kopilka.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.Bindings;
import org.kopilka.table.expression.Condition;
import org.kopilka.table.expression.Scope;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of one item that waits to be done.
 *
 * @param condition null: none
 * @param showsOld whether a condition that fails tells the item
 * @param bytes of what the request carries for it
 */
record Write(
    Place place,
    @Nullable Condition condition,
    Bindings bindings,
    Effect effect,
    boolean showsOld,
    int bytes) {

  /** What it makes of an item. */
  interface Effect {
    /** The row after it; null if there is none then. */
    @Nullable Row after(@Nullable Row before);
  }

  /** Whether an item is as the write expects it. */
  boolean mayBeDone(@Nullable Row before) {
    return condition == null || condition.holds(new Scope(item(before), bindings));
  }

  private static Map<String, AttributeValue> item(@Nullable Row row) {
    return row == null ? Map.of() : row.item();
  }
}
