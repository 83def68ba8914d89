package org.kopilka.bench.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.dynamo.Between;
import org.kopilka.store.ledger.DueIndex;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A member registered by the function itself, of whom any number of others can be made who differ
 * by their ids only. Of each the items are made that a purchase or a night asks for: account,
 * member and card.
 */
public final class Model implements Between.Watch {
  private static final String PROGRAMME = "veska";
  private static final List<String> KINDS = List.of("ACCOUNT", "MEMBER", "IDENTITY");
  private static final String CARD = "#CARD#";

  private final List<Map<String, AttributeValue>> keys = new ArrayList<>();
  private final int card;
  private String member = "";
  private String account = "";

  /** The one of the nth card; must stand between the table and its registration. */
  public Model(int card) {
    this.card = card;
  }

  @Override
  public Object around(DynamoDbRequest request, Supplier<Object> call) {
    if (request instanceof TransactWriteItemsRequest write && keys.isEmpty()) {
      write.transactItems().forEach(each -> keep(each.put().item()));
    }
    return call.get();
  }

  private void keep(Map<String, AttributeValue> item) {
    var kind = text(item, "t");
    var isPhone = kind.equals("IDENTITY") && !text(item, "pk").contains(CARD);
    if (!KINDS.contains(kind) || isPhone) {
      return;
    }
    if (kind.equals("MEMBER")) {
      member = text(item, "m");
      account = text(item, "a");
    }
    keys.add(Map.of("pk", value(item, "pk"), "sk", value(item, "sk")));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return value(item, name).s();
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw new IllegalArgumentException("an item without " + name);
    }
    return value;
  }

  /** Whether something expires by then, as the account stands in the table. */
  public boolean expiresBy(DynamoDbClient db, String table, long ms) {
    return items(db, table).stream()
        .filter(item -> item.containsKey("de"))
        .anyMatch(item -> Long.parseLong(value(item, "de").n()) <= ms);
  }

  /** The items as they stand in the table. */
  public List<Map<String, AttributeValue>> items(DynamoDbClient db, String table) {
    return keys.stream().map(key -> db.getItem(g -> g.tableName(table).key(key)).item()).toList();
  }

  /** The same items of somebody else, who has the nth card. */
  public void copy(
      List<Map<String, AttributeValue>> items, int n, DynamoDbClient db, String table) {
    var otherMember = String.format(Locale.ROOT, "m%019d", n);
    var otherAccount = String.format(Locale.ROOT, "a%019d", n);
    for (var item : items) {
      var other = new HashMap<>(item);
      other.replaceAll(
          (name, value) ->
              value.s() == null
                  ? value
                  : AttributeValue.fromS(
                      value
                          .s()
                          .replace(member, otherMember)
                          .replace(account, otherAccount)
                          .replace(Till.card(card), Till.card(n))));
      other.computeIfPresent(
          "ds", (name, shard) -> AttributeValue.fromS(DueIndex.shardOf(PROGRAMME, otherAccount)));
      db.putItem(p -> p.tableName(table).item(other));
    }
  }
}
