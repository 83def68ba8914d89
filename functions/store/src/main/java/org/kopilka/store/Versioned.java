package org.kopilka.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Items that are replaced only as they were read, so that nothing is counted twice or lost. */
public final class Versioned {
  private Versioned() {}

  /** The version of an item that may not be there yet. */
  public static long of(Optional<Map<String, AttributeValue>> item) {
    return item.map(found -> Attributes.number(found, "v")).orElse(0L);
  }

  /**
   * Puts an item in the place of one read.
   *
   * @param read its version; 0 if there was none
   */
  public static Put replacing(long read, Map<String, AttributeValue> item, TableItems table) {
    var put = Put.builder().tableName(table.name()).item(item);
    return read == 0
        ? put.conditionExpression("attribute_not_exists(pk)").build()
        : put.conditionExpression("v = :v")
            .expressionAttributeValues(Map.of(":v", Attributes.number(read)))
            .build();
  }

  /** Writes all of it, or nothing because something is not as it was read. */
  public static boolean write(TableItems table, Put... puts) {
    return write(
        table, Stream.of(puts).map(put -> TransactWriteItem.builder().put(put).build()).toList());
  }

  /** The same of writes of any kind. */
  public static boolean write(TableItems table, List<TransactWriteItem> writes) {
    try {
      table.db().transactWriteItems(r -> r.transactItems(writes));
      return true;
    } catch (TransactionCanceledException _) {
      return false;
    } catch (TransactionConflictException _) {
      return false;
    }
  }

  /** The same for one item, for half of what it costs in a transaction. */
  public static boolean put(TableItems table, Put put) {
    try {
      table
          .db()
          .putItem(
              r ->
                  r.tableName(put.tableName())
                      .item(put.item())
                      .conditionExpression(put.conditionExpression())
                      .expressionAttributeValues(
                          put.hasExpressionAttributeValues()
                              ? put.expressionAttributeValues()
                              : null));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    } catch (TransactionConflictException _) {
      return false;
    }
  }
}
