package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kopilka.domain.journal.Line;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Takes back an opening after which nothing has happened: line and account are as if they had never
 * been. Of an account with a second line nothing is ever deleted.
 */
public final class Closing {
  private final TableItems table;

  public Closing(TableItems table) {
    this.table = table;
  }

  /**
   * Closes an account.
   *
   * @param opening its first line
   * @param writes what else goes with it
   * @return false when anything has happened since, or is not as expected: nothing is written
   */
  public boolean close(Line opening, List<TransactWriteItem> writes) {
    var all = new ArrayList<TransactWriteItem>();
    all.add(deleting(opening.key().pk(), Lines.SORT_KEY, "attribute_exists(pk)", Map.of()));
    all.add(account(opening));
    all.addAll(writes);
    try {
      table.db().transactWriteItems(t -> t.transactItems(all));
      return true;
    } catch (TransactionCanceledException _) {
      return false;
    }
  }

  private TransactWriteItem account(Line opening) {
    var pk = AccountRow.pk(opening.key().programme(), String.valueOf(opening.accountId()));
    var first = Map.of(":v", number(opening.entry().seq()));
    return deleting(pk, AccountRow.SORT_KEY, "v = :v AND attribute_not_exists(g)", first);
  }

  private TransactWriteItem deleting(
      String pk, String sk, String condition, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .delete(
            d -> {
              d.tableName(table.name()).key(key(pk, sk)).conditionExpression(condition);
              if (!values.isEmpty()) {
                d.expressionAttributeValues(values);
              }
            })
        .build();
  }
}
