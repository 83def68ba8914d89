package org.kopilka.table;

import static org.kopilka.table.value.Refusal.unlessUnused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.Expressions;
import org.kopilka.table.expression.Kind;
import org.kopilka.table.expression.Scope;
import org.kopilka.table.value.Refusal;
import org.kopilka.table.value.WellFormed;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads of items by their keys. */
final class Reads {
  private static final int BATCH_MAX = 100;
  private static final int BATCH_BYTES_MAX = 16 * 1024 * 1024;

  private final Rows rows;
  private final Definition definition;
  private final KeyRules keys;
  private final Expressions expressions;
  private final Lag lag;

  Reads(Rows rows, Definition definition, Expressions expressions, Lag lag) {
    this.rows = rows;
    this.definition = definition;
    this.keys = new KeyRules(definition);
    this.expressions = expressions;
    this.lag = lag;
  }

  GetItemResponse get(GetItemRequest request) {
    unlessUnused(request.hasAttributesToGet(), "AttributesToGet");
    unlessUnused(request.returnConsumedCapacity() != null, "ReturnConsumedCapacity");
    definition.checkName(request.tableName());
    var shown = request.projectionExpression();
    var projection = shown == null ? null : expressions.projection(shown);
    var bindings =
        RequestRules.bindings(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            null,
            List.of(Kind.PROJECTION),
            Collections.singletonList(projection));
    var row = row(place(request.key()), request.consistentRead());
    var answer = GetItemResponse.builder();
    if (row != null) {
      answer.item(
          projection == null ? row.item() : projection.tree().of(new Scope(row.item(), bindings)));
    }
    return answer.build();
  }

  private Place place(Map<String, AttributeValue> key) {
    var canonical = WellFormed.item(key);
    keys.checkKey(canonical);
    return rows.place(canonical);
  }

  private @Nullable Row row(Place place, @Nullable Boolean consistent) {
    return rows.alone(
        () -> {
          var changes = Boolean.TRUE.equals(consistent) ? 0 : lag.changes(null);
          return changes == 0 ? rows.get(place) : rows.past(place, changes);
        });
  }

  BatchGetItemResponse batch(BatchGetItemRequest request) {
    unlessUnused(request.returnConsumedCapacity() != null, "ReturnConsumedCapacity");
    unlessUnused(request.requestItems().size() > 1, "second table");
    var wanted = request.requestItems().get(definition.name());
    if (wanted == null) {
      throw definition.unknown();
    }
    unlessUnused(
        wanted.hasAttributesToGet() || wanted.projectionExpression() != null,
        "projection of batches");
    return batch(wanted, places(wanted));
  }

  private List<Place> places(KeysAndAttributes wanted) {
    if (wanted.keys().size() > BATCH_MAX) {
      throw Refusal.invalid("Too many items requested for the BatchGetItem call");
    }
    var places = wanted.keys().stream().map(this::place).toList();
    if (new HashSet<>(places).size() < places.size()) {
      throw Refusal.invalid("Provided list of item keys contains duplicates");
    }
    return places;
  }

  private BatchGetItemResponse batch(KeysAndAttributes wanted, List<Place> places) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    var left = new ArrayList<Map<String, AttributeValue>>();
    long bytes = 0;
    for (int i = 0; i < places.size(); i++) {
      var row = row(places.get(i), wanted.consistentRead());
      bytes += row == null ? 0 : row.bytes();
      if (bytes > BATCH_BYTES_MAX) {
        left.add(wanted.keys().get(i));
      } else if (row != null) {
        items.add(row.item());
      }
    }
    return BatchGetItemResponse.builder()
        .responses(Map.of(definition.name(), items))
        .unprocessedKeys(
            left.isEmpty()
                ? Map.of()
                : Map.of(definition.name(), wanted.toBuilder().keys(left).build()))
        .build();
  }
}
