package org.kopilka.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.Bindings;
import org.kopilka.table.expression.Condition;
import org.kopilka.table.expression.Projection;
import org.kopilka.table.expression.Scope;
import org.kopilka.table.value.Refusal;
import org.kopilka.table.value.Sizes;
import org.kopilka.table.value.WellFormed;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Pages of rows. */
final class Pages {
  private static final int BYTES_MAX = 1024 * 1024;

  /**
   * What is asked for.
   *
   * @param start the last key of the page before; null for the first page
   */
  record Asked(
      Source source,
      Span span,
      boolean ascending,
      int limit,
      @Nullable Map<String, AttributeValue> start,
      @Nullable Condition filter,
      @Nullable Projection projection,
      Bindings bindings) {}

  /**
   * What is answered.
   *
   * @param scanned how many items were looked at
   * @param last null: there is no more
   */
  record Page(
      List<Map<String, AttributeValue>> items,
      int scanned,
      @Nullable Map<String, AttributeValue> last) {}

  private final Rows rows;
  private final Lag lag;

  Pages(Rows rows, Lag lag) {
    this.rows = rows;
    this.lag = lag;
  }

  Page page(Asked asked) {
    var span = left(asked);
    return rows.alone(
        () -> {
          var source = asked.source();
          var changes = source.mayLag() ? lag.changes(source.index()) : 0;
          var order =
              changes == 0 ? rows.order(source.order()) : rows.past(source.order(), span, changes);
          return page(asked, order.within(span, asked.ascending()));
        });
  }

  private static Page page(Asked asked, Iterable<Row> rows) {
    var source = asked.source();
    var items = new ArrayList<Map<String, AttributeValue>>();
    int scanned = 0;
    long bytes = 0;
    for (var row : rows) {
      var shown = source.shown(row);
      scanned++;
      bytes += source.keysOnly() ? Sizes.of(shown) : row.bytes();
      var scope = new Scope(shown, asked.bindings());
      if (asked.filter() == null || asked.filter().holds(scope)) {
        items.add(asked.projection() == null ? shown : asked.projection().of(scope));
      }
      if (scanned == asked.limit() || bytes >= BYTES_MAX) {
        return new Page(items, scanned, source.keys(row));
      }
    }
    return new Page(items, scanned, null);
  }

  /** What the pages before have left. */
  private Span left(Asked asked) {
    if (asked.start() == null) {
      return asked.span();
    }
    var start = WellFormed.item(asked.start());
    checkStart(asked.source(), start);
    var place = rows.order(asked.source().order()).place(start);
    if (place == null) {
      throw invalidStart();
    }
    if (!asked.span().includes(place)) {
      throw Refusal.invalid("The provided starting key is invalid");
    }
    return asked.span().behind(place, asked.ascending());
  }

  private static void checkStart(Source source, Map<String, AttributeValue> start) {
    if (start.size() != source.keyCount()) {
      throw invalidStart();
    }
    for (var entry : start.entrySet()) {
      var part = source.part(entry.getKey());
      if (part == null || part.type() != entry.getValue().type()) {
        throw invalidStart();
      }
    }
  }

  private static RuntimeException invalidStart() {
    return Refusal.invalid("The provided starting key is invalid");
  }
}
