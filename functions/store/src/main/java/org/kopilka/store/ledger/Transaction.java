package org.kopilka.store.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** One all-or-nothing write of a ledger line and whatever it changes. */
final class Transaction {
  /** How it ended. */
  sealed interface Outcome {
    /** All of it is written. */
    record Written() implements Outcome {}

    /** The line was there already. */
    record LineThere(Line line) implements Outcome {}

    /** Nothing is written: the item at this place of the transaction was not as expected. */
    record Lost(int item) implements Outcome {}
  }

  /** The place of the line in the transaction; the items after it follow from 1. */
  static final int LINE = 0;

  /** Nothing was wrong with the items: the table was busy. */
  static final int TABLE = -1;

  private final TableItems table;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  Transaction(TableItems table, Line line, @Nullable Account after) {
    this.table = table;
    line(line, after);
  }

  /** Another line, of another account. */
  Transaction line(Line line, @Nullable Account after) {
    return and(
        TransactWriteItem.builder()
            .put(
                p ->
                    p.tableName(table.name())
                        .item(Lines.item(line, after))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD))
            .build());
  }

  Transaction and(TransactWriteItem write) {
    writes.add(write);
    return this;
  }

  Outcome write() {
    try {
      table.db().transactWriteItems(r -> r.transactItems(writes));
      return new Outcome.Written();
    } catch (TransactionCanceledException e) {
      return outcome(e.cancellationReasons());
    } catch (TransactionConflictException
        | TransactionInProgressException
        | ProvisionedThroughputExceededException
        | ThrottlingException
        | RequestLimitExceededException
        | InternalServerErrorException e) {
      return new Outcome.Lost(TABLE);
    }
  }

  private static Outcome outcome(List<CancellationReason> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      var reason = reasons.get(i);
      if ("ConditionalCheckFailed".equals(reason.code())) {
        return i == LINE && reason.hasItem()
            ? new Outcome.LineThere(Lines.line(Map.copyOf(reason.item())))
            : new Outcome.Lost(i);
      }
    }
    return new Outcome.Lost(TABLE);
  }
}
