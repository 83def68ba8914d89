package org.kopilka.table;

import static org.kopilka.table.ThingsTable.NAME;
import static org.kopilka.table.ThingsTable.item;
import static org.kopilka.table.ThingsTable.number;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Whatever may be asked of a {@link ThingsTable}. */
final class Asks {
  private static final List<String> RANGES = List.of("=", "<", "<=", ">", ">=");

  /** A question, and what to say of it when the answers differ. */
  record Ask(String text, Function<DynamoDbClient, Object> call) {}

  private final Dice dice;

  Asks(Dice dice) {
    this.dice = dice;
  }

  Ask next() {
    return switch (dice.below(11)) {
      case 0, 1 -> put();
      case 2, 3, 4, 5 -> update();
      case 6 -> transaction();
      case 7 -> get();
      case 8 -> scan();
      default -> query();
    };
  }

  private Ask put() {
    var phrases = new Phrases(dice);
    var request = PutItemRequest.builder().tableName(NAME).item(dice.item());
    if (dice.below(3) > 0) {
      request.conditionExpression(phrases.condition(3)).returnValues("ALL_OLD");
    }
    if (dice.heads()) {
      request.returnValuesOnConditionCheckFailure("ALL_OLD");
    }
    request.expressionAttributeNames(phrases.names()).expressionAttributeValues(phrases.values());
    var built = request.build();
    return new Ask(built.toString(), db -> db.putItem(built));
  }

  private Ask update() {
    var phrases = new Phrases(dice);
    var request =
        UpdateItemRequest.builder()
            .tableName(NAME)
            .key(dice.key())
            .updateExpression(phrases.update())
            .returnValues(dice.one(List.of("NONE", "ALL_OLD", "ALL_NEW")));
    if (dice.below(4) == 0) {
      request.conditionExpression(phrases.condition(2));
    }
    request.expressionAttributeNames(phrases.names()).expressionAttributeValues(phrases.values());
    var built = request.build();
    return new Ask(built.toString(), db -> db.updateItem(built));
  }

  private Ask transaction() {
    var token = dice.below(4) == 0 ? "t" + dice.below(5) : null;
    var items = new Parts(dice).some();
    return new Ask(
        items.toString(),
        db -> db.transactWriteItems(r -> r.transactItems(items).clientRequestToken(token)));
  }

  private Ask get() {
    var keys = List.of(item("a", "0"), item("ab", "1"), dice.key());
    if (dice.heads()) {
      return new Ask(
          "get " + keys.getLast(),
          db ->
              db.getItem(
                  r -> r.tableName(NAME).key(keys.getLast()).projectionExpression("h, r, v")));
    }
    var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    return new Ask(
        "batch " + keys,
        db ->
            Set.copyOf(
                db.batchGetItem(r -> r.requestItems(Map.of(NAME, wanted))).responses().get(NAME)));
  }

  private Ask scan() {
    var phrases = new Phrases(dice);
    var filter = phrases.condition(2);
    return new Ask(
        "scan " + filter + phrases.values(),
        db ->
            Set.copyOf(
                db
                    .scanPaginator(
                        r ->
                            r.tableName(NAME)
                                .limit(3)
                                .filterExpression(filter)
                                .expressionAttributeNames(phrases.names())
                                .expressionAttributeValues(phrases.values()))
                    .items()
                    .stream()
                    .toList()));
  }

  private Ask query() {
    var request =
        switch (dice.below(3)) {
          case 0 -> query("h", "r", false);
          case 1 -> query("g", "n", false).indexName("by-n");
          default -> query("g", "s", true).indexName("by-s");
        };
    var built = request.scanIndexForward(dice.heads()).limit(1 + dice.below(4)).build();
    return new Ask(built.toString(), db -> found(db, built));
  }

  private QueryRequest.Builder query(String hash, String range, boolean texts) {
    var request = QueryRequest.builder().tableName(NAME);
    var whole = hash + " = :h";
    var value = dice.key().get("h");
    var low = texts ? dice.anyText() : dice.anyNumber();
    var high = texts ? dice.anyText() : dice.anyNumber();
    return switch (dice.below(4)) {
      case 0 ->
          request
              .keyConditionExpression(whole + " AND " + range + " " + dice.one(RANGES) + " :low")
              .expressionAttributeValues(Map.of(":h", value, ":low", low));
      case 1 ->
          request
              .keyConditionExpression(range + " BETWEEN :low AND :high AND " + whole)
              .expressionAttributeValues(Map.of(":h", value, ":low", low, ":high", high));
      case 2 ->
          request
              .keyConditionExpression(whole + " AND begins_with(" + range + ", :low)")
              .expressionAttributeValues(Map.of(":h", value, ":low", low));
      default ->
          request
              .keyConditionExpression(whole)
              .filterExpression(dice.below(9) == 0 ? "r > :low" : "c > :low")
              .expressionAttributeValues(Map.of(":h", value, ":low", number("0")));
    };
  }

  /** All pages. Items that an index does not tell apart come in no certain order. */
  private static Object found(DynamoDbClient db, QueryRequest request) {
    var items = db.queryPaginator(request).items().stream().toList();
    var range = request.indexName() == null ? "r" : request.indexName().substring("by-".length());
    return List.of(items.stream().map(item -> item.get(range)).toList(), Set.copyOf(items));
  }
}
