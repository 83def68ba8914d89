package org.kopilka.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Sizes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a table, in its own order and in that of each index, under one lock. */
final class Rows {
  private record Replaced(@Nullable Row before, @Nullable Row after) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Order table;
  private final List<Order> orders = new ArrayList<>();
  private final List<HeldFeed> feeds = new ArrayList<>();
  private final Deque<Replaced> latest = new ArrayDeque<>();
  private final boolean remembers;

  /**
   * No rows yet.
   *
   * @param remembers whether the last changes are kept, for reads that lag behind
   */
  Rows(Definition definition, boolean remembers) {
    this.remembers = remembers;
    var own = definition.key().parts().stream().map(Key.Part::name).toList();
    table = new Order(Order.TABLE, own);
    orders.add(table);
    for (var index : definition.indexes()) {
      var attributes = new ArrayList<>(index.key().parts().stream().map(Key.Part::name).toList());
      attributes.addAll(own);
      orders.add(new Order(orders.size(), attributes));
    }
  }

  /** Does something that nobody else comes in between. */
  <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void follow(HeldFeed feed) {
    alone(() -> feeds.add(feed));
  }

  /** Where an item of the table, or the item of a key, belongs. */
  Place place(Map<String, AttributeValue> item) {
    var place = table.place(item);
    if (place == null) {
      throw new IllegalArgumentException("an item without its key");
    }
    return place;
  }

  /** A row for an item. */
  Row row(Place place, Map<String, AttributeValue> item) {
    var places = new @Nullable Place[orders.size()];
    places[Order.TABLE] = place;
    for (int i = 1; i < places.length; i++) {
      places[i] = orders.get(i).place(item);
    }
    return new Row(item, Sizes.of(item), places);
  }

  /** An order by its number: the table's, or that of an index, which begin at 1. */
  Order order(int number) {
    return orders.get(number);
  }

  @Nullable Row get(Place place) {
    return table.get(place);
  }

  void replace(@Nullable Row before, @Nullable Row after) {
    for (var order : orders) {
      order.replace(before, after);
    }
    for (var feed : feeds) {
      feed.add(before, after);
    }
    if (remembers) {
      latest.addFirst(new Replaced(before, after));
      if (latest.size() > Lag.CHANGES_MAX) {
        latest.removeLast();
      }
    }
  }

  /** A row as it was some changes ago. */
  @Nullable Row past(Place place, int changes) {
    var past = table.get(place);
    for (var each = latest.iterator(); changes > 0 && each.hasNext(); changes--) {
      var replaced = each.next();
      var row = replaced.after() == null ? replaced.before() : replaced.after();
      if (row != null && place.equals(row.place(Order.TABLE))) {
        past = replaced.before();
      }
    }
    return past;
  }

  /** A part of an order as it was some changes ago. */
  Order past(int number, Span span, int changes) {
    var past = orders.get(number).copy(span);
    for (var each = latest.iterator(); changes > 0 && each.hasNext(); changes--) {
      var replaced = each.next();
      past.replace(/* before= */ replaced.after(), /* after= */ replaced.before());
    }
    return past;
  }
}
