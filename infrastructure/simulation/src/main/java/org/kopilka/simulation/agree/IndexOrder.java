package org.kopilka.simulation.agree;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kopilka.local.template.Stack;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Queries of an index in the order of its keys and then of the table's. Nobody promises an order of
 * items that an index does not tell apart, and DynamoDB Local's is that of hashes: here it reads
 * all, and the pages are cut afterwards. Pages of DynamoDB Local itself are compared in the tests
 * of the table in memory.
 */
final class IndexOrder {
  private final DynamoDbClient client;
  private final Stack.Table table;

  IndexOrder(DynamoDbClient client, Stack.Table table) {
    this.client = client;
    this.table = table;
  }

  QueryResponse query(QueryRequest request) {
    var order = order(request);
    var start = request.exclusiveStartKey();
    var all =
        all(request).stream()
            .sorted(order)
            .filter(item -> !request.hasExclusiveStartKey() || order.compare(item, start) > 0)
            .toList();
    int limit = request.limit() == null ? Integer.MAX_VALUE : request.limit();
    return all.size() < limit ? page(all).build() : cut(all.subList(0, limit));
  }

  private List<Map<String, AttributeValue>> all(QueryRequest request) {
    var whole = request.copy(change -> change.limit(null).exclusiveStartKey(null));
    return client.queryPaginator(whole).items().stream().toList();
  }

  private static QueryResponse cut(List<Map<String, AttributeValue>> items) {
    return page(items).lastEvaluatedKey(items.getLast()).build();
  }

  private static QueryResponse.Builder page(List<Map<String, AttributeValue>> items) {
    return QueryResponse.builder().items(items).count(items.size()).scannedCount(items.size());
  }

  private Comparator<Map<String, AttributeValue>> order(QueryRequest request) {
    var index =
        table.indexes().stream().filter(i -> i.name().equals(request.indexName())).findAny();
    var range = Objects.requireNonNull(index.orElseThrow().key().range());
    Comparator<Map<String, AttributeValue>> order =
        comparing((Map<String, AttributeValue> item) -> number(item, range))
            .thenComparing(item -> text(item, range))
            .thenComparing(item -> text(item, table.key().hash()))
            .thenComparing(item -> text(item, Objects.requireNonNull(table.key().range())));
    return Boolean.FALSE.equals(request.scanIndexForward()) ? order.reversed() : order;
  }

  private static BigDecimal number(Map<String, AttributeValue> item, String name) {
    var number = Objects.requireNonNull(item.get(name)).n();
    return number == null ? BigDecimal.ZERO : new BigDecimal(number);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNullElse(Objects.requireNonNull(item.get(name)).s(), "");
  }
}
