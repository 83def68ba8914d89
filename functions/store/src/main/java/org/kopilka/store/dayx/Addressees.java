package org.kopilka.store.dayx;

import static org.kopilka.store.Attributes.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Who is told of a day X: each member once, in the order of their ids. */
public final class Addressees {
  private static final String TO = "TO#";

  /** Behind every id: they have no tilde. */
  private static final String END = TO + "~";

  private final TableItems table;

  public Addressees(TableItems table) {
    this.table = table;
  }

  /** Enters a member; once more changes nothing. */
  public void enter(DayX of, String memberId) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(DayXItems.pk(of)));
    item.put("sk", text(TO + memberId));
    item.put("t", text("ADDRESSEE"));
    table.db().putItem(p -> p.tableName(table.name()).item(item));
  }

  /** How many there are. */
  public long count(DayX of) {
    return table.db().queryPaginator(query(of, TO, END).build()).items().stream().count();
  }

  /**
   * The next ones.
   *
   * @param after the last one before them; null for the beginning
   */
  public List<String> after(DayX of, @Nullable String after, int limit) {
    var from = after == null ? TO : TO + after + " ";
    return table.db().queryPaginator(query(of, from, END).limit(limit).build()).items().stream()
        .limit(limit)
        .map(Addressees::memberId)
        .toList();
  }

  /** All from after one, or from the beginning, to another. */
  public List<String> between(DayX of, @Nullable String after, String last) {
    var from = after == null ? TO : TO + after + " ";
    return table.db().queryPaginator(query(of, from, TO + last).build()).items().stream()
        .map(Addressees::memberId)
        .toList();
  }

  private QueryRequest.Builder query(DayX of, String from, String to) {
    return QueryRequest.builder()
        .tableName(table.name())
        .consistentRead(true)
        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
        .expressionAttributeValues(
            Map.of(":pk", text(DayXItems.pk(of)), ":from", text(from), ":to", text(to)));
  }

  private static String memberId(Map<String, AttributeValue> item) {
    return text(item, "sk").substring(TO.length());
  }
}
