package org.kopilka.table;

import static org.kopilka.table.value.Refusal.unlessUnused;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.Condition;
import org.kopilka.table.expression.Expressions;
import org.kopilka.table.expression.Kind;
import org.kopilka.table.expression.Parsed;
import org.kopilka.table.expression.Projection;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Queries and scans, of the table and of its indexes. */
final class Queries {
  private final Definition definition;
  private final Expressions expressions;
  private final Pages pages;

  Queries(Definition definition, Expressions expressions, Pages pages) {
    this.definition = definition;
    this.expressions = expressions;
    this.pages = pages;
  }

  QueryResponse query(QueryRequest request) {
    unlessUnused(
        request.hasKeyConditions() || request.hasQueryFilter() || request.hasAttributesToGet(),
        "conditions of the old kind");
    unlessUnused(request.select() != null, "Select");
    unlessUnused(request.returnConsumedCapacity() != null, "ReturnConsumedCapacity");
    definition.checkName(request.tableName());
    var keyCondition = keyCondition(request);
    var filter = filter(request.filterExpression());
    var projection = projection(request.projectionExpression());
    var bindings =
        RequestRules.bindings(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
            List.of(),
            Arrays.asList(keyCondition, filter, projection));
    var source = source(request.indexName(), request.consistentRead());
    if (filter != null) {
      source.checkFilter(filter.attributes(bindings));
    }
    var page =
        pages.page(
            new Pages.Asked(
                source,
                KeyRange.of(source.key(), keyCondition.tree(), bindings),
                !Boolean.FALSE.equals(request.scanIndexForward()),
                limit(request.limit()),
                request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null,
                tree(filter),
                projection == null ? null : projection.tree(),
                bindings));
    return QueryResponse.builder()
        .items(page.items())
        .count(page.items().size())
        .scannedCount(page.scanned())
        .lastEvaluatedKey(page.last())
        .build();
  }

  ScanResponse scan(ScanRequest request) {
    unlessUnused(
        request.hasScanFilter() || request.hasAttributesToGet(), "filters of the old kind");
    unlessUnused(request.select() != null, "Select");
    unlessUnused(request.segment() != null || request.totalSegments() != null, "Segment");
    unlessUnused(request.returnConsumedCapacity() != null, "ReturnConsumedCapacity");
    definition.checkName(request.tableName());
    var filter = filter(request.filterExpression());
    var projection = projection(request.projectionExpression());
    var bindings =
        RequestRules.bindings(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
            List.of(),
            Arrays.asList(filter, projection));
    var page =
        pages.page(
            new Pages.Asked(
                source(request.indexName(), request.consistentRead()),
                Span.WHOLE,
                true,
                limit(request.limit()),
                request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null,
                tree(filter),
                projection == null ? null : projection.tree(),
                bindings));
    return ScanResponse.builder()
        .items(page.items())
        .count(page.items().size())
        .scannedCount(page.scanned())
        .lastEvaluatedKey(page.last())
        .build();
  }

  private Parsed<Condition> keyCondition(QueryRequest request) {
    if (request.keyConditionExpression() == null) {
      throw Refusal.invalid(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    return expressions.condition(Kind.KEY_CONDITION, request.keyConditionExpression());
  }

  private @Nullable Parsed<Condition> filter(@Nullable String text) {
    return text == null ? null : expressions.condition(Kind.FILTER, text);
  }

  private @Nullable Parsed<Projection> projection(@Nullable String text) {
    return text == null ? null : expressions.projection(text);
  }

  private static @Nullable Condition tree(@Nullable Parsed<Condition> filter) {
    return filter == null ? null : filter.tree();
  }

  private static int limit(@Nullable Integer limit) {
    if (limit != null && limit < 1) {
      throw Refusal.invalid("Limit must be greater than or equal to 1");
    }
    return limit == null ? Integer.MAX_VALUE : limit;
  }

  private Source source(@Nullable String index, @Nullable Boolean consistent) {
    var isConsistent = Boolean.TRUE.equals(consistent);
    if (index == null) {
      return Source.table(definition, isConsistent);
    }
    for (int i = 0; i < definition.indexes().size(); i++) {
      if (definition.indexes().get(i).name().equals(index)) {
        if (isConsistent) {
          throw Refusal.invalid("Consistent reads are not supported on global secondary indexes");
        }
        return Source.index(definition, i);
      }
    }
    throw Refusal.invalid("The table does not have the specified index: " + index);
  }
}
