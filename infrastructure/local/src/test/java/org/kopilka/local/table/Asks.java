package org.kopilka.local.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Whatever may be asked of a {@link ThingsTable}, with values that are easily put out of order. */
final class Asks {
  private static final List<String> TEXTS =
      List.of("a", "ab", "a\u0000", "a\u0001", "b", "ё", "\uD83D\uDE00", "\uFFFD", "abc#1");
  private static final List<String> NUMBERS =
      List.of(
          "-1000000",
          "-10",
          "-1.5",
          "-1",
          "0",
          "0.1",
          "1",
          "2",
          "10",
          "99",
          "100",
          "100000000000000000000");
  private static final List<String> RANGES = List.of("=", "<", "<=", ">", ">=");

  private final Random dice;

  Asks(Random dice) {
    this.dice = dice;
  }

  Function<DynamoDbClient, Object> next() {
    return switch (dice.nextInt(7)) {
      case 0, 1 -> put();
      case 2 -> update();
      case 3 -> delete();
      case 4 -> transaction();
      default -> query();
    };
  }

  private Function<DynamoDbClient, Object> put() {
    var item = anything();
    return db -> db.putItem(r -> r.tableName(ThingsTable.NAME).item(item).returnValues("ALL_OLD"));
  }

  private Function<DynamoDbClient, Object> update() {
    var key = key();
    var value = number(one(NUMBERS));
    return db ->
        db.updateItem(
            r ->
                r.tableName(ThingsTable.NAME)
                    .key(key)
                    .updateExpression("SET n = :n REMOVE s")
                    .conditionExpression("attribute_exists(h)")
                    .expressionAttributeValues(Map.of(":n", value))
                    .returnValues("ALL_NEW"));
  }

  private Function<DynamoDbClient, Object> delete() {
    var key = key();
    return db -> db.deleteItem(r -> r.tableName(ThingsTable.NAME).key(key).returnValues("ALL_OLD"));
  }

  private Function<DynamoDbClient, Object> transaction() {
    var fresh = anything();
    var gone = key();
    var token = Integer.toString(dice.nextInt(20));
    var items =
        List.of(
            TransactWriteItem.builder()
                .put(
                    p ->
                        p.tableName(ThingsTable.NAME)
                            .item(fresh)
                            .conditionExpression("attribute_not_exists(h) OR n < :n")
                            .expressionAttributeValues(Map.of(":n", number("5"))))
                .build(),
            TransactWriteItem.builder()
                .delete(d -> d.tableName(ThingsTable.NAME).key(gone))
                .build());
    return db -> db.transactWriteItems(r -> r.transactItems(items).clientRequestToken("t" + token));
  }

  private Function<DynamoDbClient, Object> query() {
    var ascending = dice.nextBoolean();
    var limit = 1 + dice.nextInt(3);
    var request =
        switch (dice.nextInt(3)) {
          case 0 -> query("h", "r", text(one(TEXTS)), NUMBERS);
          case 1 -> query("g", "n", text(one(TEXTS)), NUMBERS).indexName("by-n");
          default -> query("g", "s", text(one(TEXTS)), List.of()).indexName("by-s");
        };
    return db -> found(db, request.scanIndexForward(ascending).limit(limit).build());
  }

  private QueryRequest.Builder query(
      String hash, String range, AttributeValue value, List<String> numbers) {
    var texts = numbers.isEmpty();
    var low = texts ? text(one(TEXTS)) : number(one(numbers));
    var high = texts ? text(one(TEXTS)) : number(one(numbers));
    var kind = dice.nextInt(RANGES.size() + 3);
    var request = QueryRequest.builder().tableName(ThingsTable.NAME);
    if (kind < RANGES.size()) {
      return request
          .keyConditionExpression(hash + " = :h AND " + range + " " + RANGES.get(kind) + " :low")
          .expressionAttributeValues(Map.of(":h", value, ":low", low));
    }
    if (kind == RANGES.size()) {
      return request
          .keyConditionExpression(hash + " = :h AND " + range + " BETWEEN :low AND :high")
          .expressionAttributeValues(Map.of(":h", value, ":low", low, ":high", high));
    }
    if (kind == RANGES.size() + 1 && texts) {
      return request
          .keyConditionExpression(hash + " = :h AND begins_with(" + range + ", :low)")
          .expressionAttributeValues(Map.of(":h", value, ":low", low));
    }
    return request
        .keyConditionExpression(hash + " = :h")
        .expressionAttributeValues(Map.of(":h", value));
  }

  /** All pages. Items that an index does not tell apart come in no certain order. */
  private static Object found(DynamoDbClient db, QueryRequest request) {
    var items = db.queryPaginator(request).items().stream().toList();
    var range = request.indexName() == null ? "r" : request.indexName().substring("by-".length());
    return List.of(items.stream().map(item -> item.get(range)).toList(), Set.copyOf(items));
  }

  private Map<String, AttributeValue> anything() {
    var item = new HashMap<>(key());
    item.put("b", AttributeValue.fromB(SdkBytes.fromUtf8String(one(TEXTS))));
    if (dice.nextInt(4) > 0) {
      item.put("g", text(one(TEXTS)));
    }
    if (dice.nextBoolean()) {
      item.put("n", number(one(NUMBERS)));
    }
    if (dice.nextBoolean()) {
      item.put("s", text(one(TEXTS)));
    }
    return item;
  }

  private Map<String, AttributeValue> key() {
    return item(one(TEXTS.subList(0, 4)), one(NUMBERS));
  }

  static Map<String, AttributeValue> item(String hash, String range) {
    return Map.of("h", text(hash), "r", number(range));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(String value) {
    return AttributeValue.fromN(value);
  }

  private String one(List<String> of) {
    return of.get(dice.nextInt(of.size()));
  }
}
