package org.kopilka.local.table.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.LocalDBUtils;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/** A table's items and its indexes. Items are never changed, only replaced. */
final class HeapTable {
  private final Ordered items;
  private final Map<String, Ordered> indexes = new HashMap<>();
  private final List<Ordered> orders = new ArrayList<>();

  HeapTable(TableInfo table) {
    items = order(OrderedBy.key(table));
    for (var names : List.of(table.getGSINames(), table.getLSINames())) {
      names.forEach(name -> indexes.put(name, order(OrderedBy.index(table, name))));
    }
  }

  private Ordered order(OrderedBy keys) {
    var order = new Ordered(orders.size(), keys);
    orders.add(order);
    return order;
  }

  @Nullable Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    var row = items.get(key);
    return row == null ? null : row.item();
  }

  void apply(Change change) {
    var row = items.get(change.item());
    var after = change.after();
    if (after != null) {
      put(row == null ? new Row(after, orders.size()) : row, after);
    } else if (row != null) {
      orders.forEach(order -> order.remove(row));
    }
  }

  private void put(Row row, Map<String, AttributeValue> item) {
    row.hold(item);
    orders.forEach(order -> order.arrange(row));
  }

  /** The items in the order of an index; null: of the table. */
  Ordered by(@Nullable String index) {
    if (index == null) {
      return items;
    }
    var found = indexes.get(index);
    if (found == null) {
      throw new IllegalArgumentException("No index: " + index);
    }
    return found;
  }

  /** The key of an item. */
  Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    var key = new HashMap<>(item);
    key.keySet().retainAll(items.keys().names());
    return key;
  }

  static long bytes(Ordered items) {
    return items.rows().stream().mapToLong(row -> LocalDBUtils.getItemSizeBytes(row.item())).sum();
  }
}
