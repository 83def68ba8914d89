package org.kopilka.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kopilka.table.ThingsTable.NAME;
import static org.kopilka.table.ThingsTable.item;
import static org.kopilka.table.ThingsTable.number;
import static org.kopilka.table.ThingsTable.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class MemoryTableTest {
  private static final Map<String, AttributeValue> KEY = item("a", "1");

  private final AtomicInteger behind = new AtomicInteger();
  private final MemoryTable table =
      MemoryTable.create(ThingsTable.definition(), index -> behind.get());
  private final DynamoDbClient db = table.client();

  @Test
  void namesTheCallThatItDoesNotHave() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> db.deleteItem(r -> r.tableName(NAME).key(KEY)))
        .satisfies(e -> assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("deleteItem"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> db.scan(r -> r.tableName(NAME).select(Select.COUNT)))
        .withMessageContaining("Select");
  }

  @Test
  void showsAnOlderStateWhereItMay() {
    put(1);
    put(2);
    assertThat(value(false)).isEqualTo("2");
    behind.set(1);
    assertThat(value(false)).isEqualTo("1");
    assertThat(value(true)).isEqualTo("2");
    assertThat(indexed()).containsExactly("1");
    behind.set(2);
    assertThat(value(false)).isEmpty();
    assertThat(indexed()).isEmpty();
    behind.set(0);
    assertThat(indexed()).containsExactly("2");
  }

  private void put(int n) {
    var item = new HashMap<>(KEY);
    item.put("g", text("g"));
    item.put("n", number(Integer.toString(n)));
    db.putItem(r -> r.tableName(NAME).item(item));
  }

  private String value(boolean consistent) {
    var answer = db.getItem(r -> r.tableName(NAME).key(KEY).consistentRead(consistent));
    return answer.hasItem() ? n(answer.item()) : "";
  }

  private static String n(Map<String, AttributeValue> item) {
    return Objects.requireNonNull(item.get("n")).n();
  }

  private List<String> indexed() {
    return db
        .query(
            r ->
                r.tableName(NAME)
                    .indexName("by-n")
                    .keyConditionExpression("g = :g")
                    .expressionAttributeValues(Map.of(":g", text("g"))))
        .items()
        .stream()
        .map(MemoryTableTest::n)
        .toList();
  }

  @Test
  void tellsEachFollowerEachChangeOnce() {
    var first = table.follow();
    put(1);
    var second = table.follow();
    put(2);
    put(2);
    assertThat(first.next()).extracting(Change::event).containsExactly("INSERT", "MODIFY");
    assertThat(first.next()).isEmpty();
    assertThat(second.next()).extracting(Change::event).containsExactly("MODIFY");
  }

  @Test
  void takesNoMoreThanFourMegabytesAtOnce() {
    try (var pair = new Pair()) {
      pair.askForTheKind(
          "5 MB", client -> client.transactWriteItems(r -> r.transactItems(big(14))));
      pair.askForTheKind("3 MB", client -> client.transactWriteItems(r -> r.transactItems(big(8))));
    }
  }

  @Test
  void endsAPageAtAMegabyte() {
    try (var pair = new Pair()) {
      pair.ask("3 MB", client -> client.transactWriteItems(r -> r.transactItems(big(8))));
      pair.ask(
          "pages",
          client ->
              client
                  .queryPaginator(
                      r ->
                          r.tableName(NAME)
                              .keyConditionExpression("h = :h")
                              .expressionAttributeValues(Map.of(":h", text("big"))))
                  .stream()
                  .map(page -> page.count())
                  .toList());
    }
  }

  private static List<TransactWriteItem> big(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var item = new HashMap<>(item("big", Integer.toString(i)));
              item.put("v", text("x".repeat(350_000)));
              return TransactWriteItem.builder().put(p -> p.tableName(NAME).item(item)).build();
            })
        .toList();
  }
}
