package org.kopilka.table;

import static org.kopilka.table.value.Refusal.unlessUnused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes of several items, all or none. */
final class TransactedWrites {
  private static final int ITEMS_MAX = 100;
  private static final int BYTES_MAX = 4 * 1024 * 1024;

  /** DynamoDB remembers for ten minutes; there is no clock here. */
  private static final int TOKENS_MAX = 1000;

  private static final CancellationReason NONE = CancellationReason.builder().code("None").build();

  private final Rows rows;
  private final TransactionReader reader;
  private final Map<String, List<TransactWriteItem>> done =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<TransactWriteItem>> eldest) {
          return size() > TOKENS_MAX;
        }
      };

  TransactedWrites(Rows rows, TransactionReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  TransactWriteItemsResponse write(TransactWriteItemsRequest request) {
    unlessUnused(request.returnConsumedCapacity() != null, "ReturnConsumedCapacity");
    var items = request.transactItems();
    if (items.isEmpty() || items.size() > ITEMS_MAX) {
      throw Refusal.invalid(
          "1 validation error detected: Value at 'transactItems' failed to satisfy constraint:"
              + " Member must have length "
              + (items.isEmpty() ? "greater than or equal to 1" : "less than or equal to 100"));
    }
    var writes = items.stream().map(reader::write).toList();
    checkTogether(writes);
    rows.alone(
        () -> {
          writeOnce(request.clientRequestToken(), items, writes);
          return items;
        });
    return TransactWriteItemsResponse.builder().build();
  }

  private static void checkTogether(List<Write> writes) {
    var places = new HashSet<Place>();
    if (!writes.stream().allMatch(write -> places.add(write.place()))) {
      throw Refusal.invalid("Transaction request cannot include multiple operations on one item");
    }
    if (writes.stream().mapToInt(Write::bytes).sum() > BYTES_MAX) {
      throw Refusal.invalid(
          "Collection size of items in transaction exceeded the maximum allowed size of 4MB");
    }
  }

  private void writeOnce(
      @Nullable String token, List<TransactWriteItem> items, List<Write> writes) {
    var before = token == null ? null : done.get(token);
    if (before == null) {
      writeAll(writes);
    } else if (!before.equals(items)) {
      throw Refusal.refused(
          IdempotentParameterMismatchException.builder(),
          "IdempotentParameterMismatchException",
          "The request uses the same client token as a previous, but non-identical request. Do not"
              + " reuse a client token with different requests, unless the requests are"
              + " identical");
    }
    if (token != null) {
      done.put(token, items);
    }
  }

  private void writeAll(List<Write> writes) {
    var before = new ArrayList<@Nullable Row>(writes.size());
    var after = new ArrayList<@Nullable Row>(writes.size());
    var reasons = new ArrayList<CancellationReason>(writes.size());
    boolean cancelled = false;
    for (var write : writes) {
      var row = rows.get(write.place());
      before.add(row);
      var reason =
          write.mayBeDone(row) ? tried(write, row, after) : failed(write.showsOld() ? row : null);
      reasons.add(reason.orElse(NONE));
      cancelled |= reason.isPresent();
    }
    if (cancelled) {
      throw cancelled(reasons);
    }
    for (int i = 0; i < writes.size(); i++) {
      rows.replace(before.get(i), after.get(i));
    }
  }

  private static Optional<CancellationReason> tried(
      Write write, @Nullable Row before, List<@Nullable Row> after) {
    try {
      after.add(write.effect().after(before));
      return Optional.empty();
    } catch (DynamoDbException e) {
      return Optional.of(
          CancellationReason.builder()
              .code("ValidationError")
              .message(e.awsErrorDetails().errorMessage())
              .build());
    }
  }

  private static Optional<CancellationReason> failed(@Nullable Row shown) {
    var reason =
        CancellationReason.builder()
            .code("ConditionalCheckFailed")
            .message("The conditional request failed");
    if (shown != null) {
      reason.item(shown.item());
    }
    return Optional.of(reason.build());
  }

  private static RuntimeException cancelled(List<CancellationReason> reasons) {
    var codes = reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", "));
    return Refusal.refused(
        TransactionCanceledException.builder().cancellationReasons(reasons),
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons ["
            + codes
            + "]");
  }
}
