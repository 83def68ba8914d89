package org.kopilka.store.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All lines of an account from its first one on, as they lie in the table: also those that nobody
 * can read any more. It does not need the account's item.
 */
public final class Chronicle {
  /** One line of the chronicle. */
  public sealed interface Item {
    /** Its number by the index. */
    long seq();

    /** Where it stands in the index. */
    String place();
  }

  /**
   * A line that can be read.
   *
   * @param snapshot the account that it keeps beside its own facts; null = it keeps none
   */
  public record Told(long seq, String place, Line line, @Nullable Account snapshot)
      implements Item {}

  /** A line whose bytes mean nothing. */
  public record Unreadable(long seq, String place, String why) implements Item {}

  /**
   * Some of the lines, the oldest first.
   *
   * @param last whether the index has no more
   */
  public record Page(List<Item> items, boolean last) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /** Stands before every {@link Lines#place}. */
  private static final String BEFORE_ALL = " ";

  private final TableItems table;
  private final LineItems lines;

  public Chronicle(TableItems table, Pause pause) {
    this.table = table;
    this.lines = new LineItems(table, pause);
  }

  /**
   * Lines of an account. The index lags behind the table: what it does not show may be there.
   *
   * @param after only lines behind this {@link Item#place}; null = from the first
   */
  public Page page(String programme, String accountId, @Nullable String after) {
    var account = Attributes.text(Lines.history(programme, accountId));
    var edge = Attributes.text(after == null ? BEFORE_ALL : after);
    var answer =
        table
            .db()
            .query(
                q ->
                    q.tableName(table.name())
                        .indexName("history")
                        .keyConditionExpression("h = :h AND hs > :after")
                        .expressionAttributeValues(Map.of(":h", account, ":after", edge))
                        .limit(LineItems.LINES_MAX));
    var places = answer.items();
    var pks = places.stream().map(item -> Attributes.text(item, "pk")).toList();
    var found = pks.isEmpty() ? List.<Map<String, AttributeValue>>of() : lines.get(pks);
    return new Page(
        found.stream().map(Chronicle::told).toList(), places.size() < LineItems.LINES_MAX);
  }

  private static Item told(Map<String, AttributeValue> item) {
    var place = Attributes.text(item, "hs");
    var seq = Lines.seqOf(place);
    try {
      return new Told(seq, place, Lines.line(item), Lines.snapshot(item));
    } catch (RuntimeException e) {
      return new Unreadable(seq, place, e.toString());
    }
  }
}
