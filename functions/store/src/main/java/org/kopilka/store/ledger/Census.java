package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every account of the table, found by reading all of it: for hands and nights, never for a
 * request. Members are asked, too, so that an account is found whose item is lost.
 */
public final class Census {
  /**
   * An account, or a member who points to one.
   *
   * @param byMember whether it is only the member who says that there is such an account
   */
  public record Found(String programme, String accountId, boolean byMember) {}

  /**
   * Some of them.
   *
   * @param itemsRead of whatever kind: what the page has cost
   * @param next where the next page begins; null when this was the last
   */
  public record Page(List<Found> found, int itemsRead, @Nullable String next) {
    public Page {
      found = List.copyOf(found);
    }
  }

  private static final Map<String, AttributeValue> TYPES =
      Map.of(":account", text("ACCOUNT"), ":member", text("MEMBER"));

  private final TableItems table;

  public Census(TableItems table) {
    this.table = table;
  }

  /**
   * The next accounts.
   *
   * @param from an earlier page's {@link Page#next}; null = the beginning
   * @param itemsMax how many items to read, of whatever kind
   * @throws IllegalArgumentException if {@code from} is nothing that a page gave
   */
  public Page page(@Nullable String from, int itemsMax) {
    var start = from == null ? null : startKey(from);
    var answer =
        table
            .db()
            .scan(
                s ->
                    s.tableName(table.name())
                        .filterExpression("t = :account OR t = :member")
                        .projectionExpression("pk, sk, a, p")
                        .expressionAttributeValues(TYPES)
                        .limit(itemsMax)
                        .exclusiveStartKey(start));
    var last = answer.hasLastEvaluatedKey() ? next(answer.lastEvaluatedKey()) : null;
    return new Page(
        answer.items().stream().map(Census::found).toList(), answer.scannedCount(), last);
  }

  private static Found found(Map<String, AttributeValue> item) {
    if (item.containsKey("a")) {
      return new Found(text(item, "p"), text(item, "a"), true);
    }
    var pk = text(item, "pk");
    var mark = pk.indexOf(AccountRow.MARK);
    return new Found(pk.substring(0, mark), pk.substring(mark + AccountRow.MARK.length()), false);
  }

  private static @Nullable String next(Map<String, AttributeValue> key) {
    if (key.isEmpty()) {
      return null;
    }
    var place = text(key, "sk") + " " + text(key, "pk");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, AttributeValue> startKey(String next) {
    var place = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
    var blank = place.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("no cursor: " + next);
    }
    return Attributes.key(place.substring(blank + 1), place.substring(0, blank));
  }
}
