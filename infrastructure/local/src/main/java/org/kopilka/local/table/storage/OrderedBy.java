package org.kopilka.local.table.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * The attributes that an order of items goes by.
 *
 * @param range null: none
 * @param names those two, and in an index the table's own key, for items that are equal by the rest
 */
record OrderedBy(String hash, @Nullable String range, List<String> names) {
  OrderedBy {
    names = List.copyOf(names);
  }

  static OrderedBy key(TableInfo table) {
    return of(
        table.getHashKey().attributeName(),
        table.hasRangeKey() ? table.getRangeKey().attributeName() : null,
        List.of());
  }

  static OrderedBy index(TableInfo table, String name) {
    var last = table.getBaseTableKeyNames();
    if (table.isLSIIndex(name)) {
      return of(
          table.getHashKey().attributeName(), table.getLSIRangeKey(name).attributeName(), last);
    }
    var ranges = table.getGSIRangeKeys(name);
    return of(
        table.getGSIHashKeys(name).getFirst().attributeName(),
        ranges.isEmpty() ? null : ranges.getFirst().attributeName(),
        last);
  }

  private static OrderedBy of(String hash, @Nullable String range, List<String> last) {
    var names = new ArrayList<String>();
    names.add(hash);
    if (range != null) {
      names.add(range);
    }
    names.addAll(last);
    return new OrderedBy(hash, range, names);
  }

  /** Where an item stands, or null if it lacks one of the attributes. */
  @Nullable String place(Map<String, AttributeValue> item) {
    var place = new StringBuilder();
    for (var name : names) {
      var value = item.get(name);
      if (value == null) {
        return null;
      }
      place.append(Place.of(value));
    }
    return place.toString();
  }
}
