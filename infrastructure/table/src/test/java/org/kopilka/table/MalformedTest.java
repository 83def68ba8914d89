package org.kopilka.table;

import static org.kopilka.table.ThingsTable.NAME;
import static org.kopilka.table.ThingsTable.item;
import static org.kopilka.table.ThingsTable.number;
import static org.kopilka.table.ThingsTable.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Requests that make no sense are refused by both, in the same words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedTest {
  private static final Map<String, AttributeValue> KEY = item("a", "1");

  private static final Pattern BETWEEN = Pattern.compile("\\s*\\|\\s*");

  private final Pair pair = new Pair();

  /** An empty one, too. */
  private static Stream<String> each(String expressions) {
    return Stream.concat(Stream.of(""), BETWEEN.splitAsStream(expressions));
  }

  @AfterAll
  void close() {
    pair.close();
  }

  static Stream<String> conditions() {
    return each(
        """
        n = | n = :v AND | (n = :v | n = :v) | n : v | n == :v | AND n = :v | n | :v |
        n = :nowhere | #nowhere = :v | status = :v | size(n) = :v | size = :v | n.name = :v |
        begins_with(n, :v) | begins_with(n) | attribute_exists(:v) | attribute_exists() |
        attribute_type(n, :v) | nothing(n) | contains(n) | ((n = :v)) | n = n | n IN () |
        n BETWEEN :v | n BETWEEN :v OR :v | n IN (:v, :v) | NOT n = :v AND NOT (n <> :v) |
        l[x] = :v | l[0 = :v | n < :v ? 1 | Size(n) = :v | n = :v or n = :v And n = :v\
        """);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void readsConditions(String condition) {
    pair.ask(
        condition,
        db ->
            db.putItem(
                r ->
                    r.tableName(NAME)
                        .item(KEY)
                        .conditionExpression(condition)
                        .expressionAttributeValues(Map.of(":v", number("1")))));
  }

  static Stream<String> updates() {
    return each(
        """
        SET | SET c | SET c = | SET c = :v,  | SET c = :v SET n = :v | PUT c = :v |
        SET h = :v | REMOVE r | ADD r :v | SET c = :v +  | SET c = nothing(:v) |
        SET c = :v + :v + :v | SET c = :v REMOVE c | SET m = :v, m.x = :v |
        SET l[0] = :v REMOVE l | SET m.x = :v, m[0] = :v | DELETE c :v | ADD c | ADD l[0] :v |
        SET c = list_append(l, :v) | SET c = if_not_exists(:v, :v) |
        SET c = if_not_exists(c) | SET name = :v | SET c = size(l) | SET c = (:v) |
        set c = :v remove n | SET #c = :v\
        """);
  }

  @ParameterizedTest
  @MethodSource("updates")
  void readsUpdates(String update) {
    pair.ask(
        update,
        db ->
            db.updateItem(
                r ->
                    r.tableName(NAME)
                        .key(KEY)
                        .updateExpression(update)
                        .expressionAttributeValues(Map.of(":v", number("1")))
                        .returnValues("ALL_NEW")));
  }

  static Stream<String> keyConditions() {
    return each(
        """
        h = :h | h > :h | r = :r | h = :h AND r <> :r | h = :h OR r = :r | NOT h = :h |
        h = :h AND r = :r AND r = :r | h = :h AND c = :r | h = :h AND r IN (:r) | h = :r |
        h = :h AND r = :h | h = :h AND attribute_exists(r) | h = :h AND size(r) = :r | h = r |
        h = :h AND h = :h | :h = h | h.x = :h | h = :h AND (r = :r)\
        """);
  }

  @ParameterizedTest
  @MethodSource("keyConditions")
  void readsKeyConditions(String condition) {
    var values = new HashMap<String, AttributeValue>();
    if (condition.contains(":h")) {
      values.put(":h", text("a"));
    }
    if (condition.contains(":r")) {
      values.put(":r", number("1"));
    }
    pair.ask(
        condition,
        db ->
            db.query(
                    r ->
                        r.tableName(NAME)
                            .keyConditionExpression(condition)
                            .expressionAttributeValues(values.isEmpty() ? null : values))
                .items());
  }

  static Stream<Map<String, AttributeValue>> keys() {
    return List.of(
        Map.<String, AttributeValue>of(),
        Map.of("h", text("a")),
        Map.of("h", text(""), "r", number("1")),
        Map.of("h", number("1"), "r", number("1")),
        Map.of("h", text("a"), "r", number("one")),
        Map.of("h", text("a"), "r", number("1e200")),
        Map.of("h", text("a"), "r", number("1".repeat(39))),
        Map.of("h", text("a"), "r", number("1"), "x", text("x")),
        Map.of("h", text("a".repeat(2049)), "r", number("1")),
        Map.of("h", text("a".repeat(2048)), "r", number("1")))
        .stream();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void readsKeys(Map<String, AttributeValue> key) {
    pair.askForTheKind("get " + key, db -> db.getItem(r -> r.tableName(NAME).key(key)));
    pair.askForTheKind("put " + key, db -> db.putItem(r -> r.tableName(NAME).item(key)));
    pair.askForTheKind(
        "update " + key,
        db -> db.updateItem(r -> r.tableName(NAME).key(key).updateExpression("REMOVE c")));
    var start = new HashMap<>(key);
    pair.askForTheKind(
        "query " + key,
        db ->
            db.query(
                    r ->
                        r.tableName(NAME)
                            .keyConditionExpression("h = :h")
                            .expressionAttributeValues(Map.of(":h", text("a")))
                            .exclusiveStartKey(start))
                .items());
  }

  static Stream<AttributeValue> values() {
    return Stream.of(
        AttributeValue.fromSs(List.of()),
        AttributeValue.fromSs(List.of("a", "a")),
        AttributeValue.fromNs(List.of("1", "1.0")),
        AttributeValue.fromNs(List.of("x")),
        AttributeValue.fromN("0x1"),
        AttributeValue.fromN("-0"),
        AttributeValue.fromN("+1"),
        AttributeValue.fromN("007"),
        AttributeValue.fromN("1e3"),
        AttributeValue.fromN("1.000"),
        AttributeValue.fromN(" 1"),
        AttributeValue.fromNul(false),
        AttributeValue.builder().build(),
        AttributeValue.fromS(""),
        AttributeValue.fromS("x".repeat(400 * 1024)),
        AttributeValue.fromL(List.of()),
        AttributeValue.fromM(Map.of()),
        nested(31),
        nested(32),
        nested(33));
  }

  private static AttributeValue nested(int depth) {
    return depth == 0 ? number("1") : AttributeValue.fromL(List.of(nested(depth - 1)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsValues(AttributeValue value) {
    for (var name : List.of("v", "n", "s")) {
      var item = new HashMap<>(KEY);
      item.put("g", text("a"));
      item.put(name, value);
      pair.askForTheKind("put", db -> db.putItem(r -> r.tableName(NAME).item(item)));
      pair.askForTheKind("get", db -> db.getItem(r -> r.tableName(NAME).key(KEY)));
      pair.askForTheKind(
          "update",
          db ->
              db.updateItem(
                  r ->
                      r.tableName(NAME)
                          .key(KEY)
                          .updateExpression("SET " + name + " = :v")
                          .expressionAttributeValues(Map.of(":v", value))
                          .returnValues("ALL_NEW")));
    }
  }

  @Test
  void readsReads() {
    pair.ask("no table", db -> db.getItem(r -> r.tableName("nothing").key(KEY)));
    var twice = KeysAndAttributes.builder().keys(List.of(KEY, KEY)).build();
    pair.ask("twice", db -> db.batchGetItem(r -> r.requestItems(Map.of(NAME, twice))).responses());
    for (var index : List.of("by-n", "by-nothing")) {
      pair.ask(
          index,
          db ->
              db.query(
                      r ->
                          r.tableName(NAME)
                              .indexName(index)
                              .consistentRead(true)
                              .keyConditionExpression("g = :g")
                              .expressionAttributeValues(Map.of(":g", text("a"))))
                  .items());
    }
    pair.ask("limit", db -> db.scan(r -> r.tableName(NAME).limit(0)).items());
    pair.ask(
        "values without use",
        db ->
            db.putItem(
                r ->
                    r.tableName(NAME)
                        .item(KEY)
                        .expressionAttributeValues(Map.of(":v", text("a")))));
    pair.ask(
        "names without use",
        db ->
            db.updateItem(
                r -> r.tableName(NAME).key(KEY).expressionAttributeNames(Map.of("#n", "n"))));
  }

  @Test
  void readsTransactions() {
    var put = TransactWriteItem.builder().put(p -> p.tableName(NAME).item(KEY)).build();
    pair.askForTheKind("none", db -> db.transactWriteItems(r -> r.transactItems(List.of())));
    pair.askForTheKind(
        "empty",
        db -> db.transactWriteItems(r -> r.transactItems(TransactWriteItem.builder().build())));
    pair.ask("twice", db -> db.transactWriteItems(r -> r.transactItems(put, put)));
    var many = Collections.nCopies(101, put);
    pair.askForTheKind("many", db -> db.transactWriteItems(r -> r.transactItems(many)));
  }
}
