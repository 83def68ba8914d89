package org.kopilka.table;

import static org.kopilka.table.ThingsTable.NAME;
import static org.kopilka.table.ThingsTable.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.table.value.Sizes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Both have room for the same: items of 400 KB, transactions of 100 items and 4 MB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
  private static final int ITEM_BYTES_MAX = 400 * 1024;
  private static final int TRANSACTION_BYTES_MAX = 4 * 1024 * 1024;
  private static final int ITEMS_OF_A_HEAVY_TRANSACTION = 16;

  private final Pair pair = new Pair();

  @AfterAll
  void close() {
    pair.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void ofAnItem(int more) {
    var item = weighing("put" + more, ITEM_BYTES_MAX + more);
    pair.askForTheKind("put", db -> db.putItem(r -> r.tableName(NAME).item(item)));
    pair.askForTheKind(
        "transacted put", db -> db.transactWriteItems(r -> r.transactItems(put(item))));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void ofAnItemThatGrows(int more) {
    var item = weighing("grown" + more, ITEM_BYTES_MAX - 6 + more);
    pair.ask("put", db -> db.putItem(r -> r.tableName(NAME).item(item)));
    pair.askForTheKind(
        "grown by six bytes",
        db ->
            db.updateItem(
                r ->
                    r.tableName(NAME)
                        .key(item("grown" + more, "1"))
                        .updateExpression("SET x = :five")
                        .expressionAttributeValues(Map.of(":five", text(5)))));
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101})
  void ofTheItemsOfATransaction(int count) {
    var puts = IntStream.range(0, count).mapToObj(i -> put(item("many" + i, "1"))).toList();
    pair.askForTheKind("many", db -> db.transactWriteItems(r -> r.transactItems(puts)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void ofTheWeightOfATransaction(int more) {
    pair.askForTheKind("heavy", db -> db.transactWriteItems(r -> r.transactItems(heavy(more))));
  }

  @Test
  void showTheSameInTheEnd() {
    pair.compareStreams();
  }

  private static List<TransactWriteItem> heavy(int more) {
    int each = TRANSACTION_BYTES_MAX / ITEMS_OF_A_HEAVY_TRANSACTION;
    return IntStream.range(0, ITEMS_OF_A_HEAVY_TRANSACTION)
        .mapToObj(i -> put(weighing("heavy" + i, each + (i == 0 ? more : 0))))
        .toList();
  }

  private static TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(p -> p.tableName(NAME).item(item)).build();
  }

  private static Map<String, AttributeValue> weighing(String name, int bytes) {
    var item = new HashMap<>(item(name, "1"));
    item.put("big", text(bytes - Sizes.of(item) - "big".length()));
    return item;
  }

  private static AttributeValue text(int length) {
    return AttributeValue.fromS("x".repeat(length));
  }
}
