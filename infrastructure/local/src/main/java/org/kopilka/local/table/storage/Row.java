package org.kopilka.local.table.storage;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/** An item, and where it stands in each of its table's orders. */
final class Row {
  private final @Nullable String[] places;
  private Map<String, AttributeValue> item;

  /**
   * A row that stands nowhere yet.
   *
   * @param orders how many orders there are
   */
  Row(Map<String, AttributeValue> item, int orders) {
    this.item = item;
    this.places = new String[orders];
    Arrays.fill(places, null);
  }

  Map<String, AttributeValue> item() {
    return item;
  }

  void hold(Map<String, AttributeValue> item) {
    this.item = item;
  }

  /** Where it stands; null: not in this order. */
  @Nullable String place(int order) {
    return places[order];
  }

  void stand(int order, @Nullable String place) {
    places[order] = place;
  }
}
