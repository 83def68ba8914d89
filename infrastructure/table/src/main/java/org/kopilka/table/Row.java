package org.kopilka.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as it stands in the table. Never changed: readers may keep it. */
final class Row {
  private final Map<String, AttributeValue> item;
  private final int bytes;
  private final @Nullable Place[] places;

  /**
   * A row.
   *
   * @param bytes its size
   * @param places where it stands in the table's order and in each index's; null = not in that one
   */
  Row(Map<String, AttributeValue> item, int bytes, @Nullable Place[] places) {
    this.item = item;
    this.bytes = bytes;
    this.places = places;
  }

  Map<String, AttributeValue> item() {
    return item;
  }

  int bytes() {
    return bytes;
  }

  /** Its place in an order, by the order's number. */
  @Nullable Place place(int order) {
    return places[order];
  }
}
