package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.bytes;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Due;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.pack.PackedAccount;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Accounts' items as they lie, and writing one anew from its lines (decision 14). No line is ever
 * written here: an item only keeps what its lines say.
 */
public final class Repairs {
  private static final String TRACE = "REPAIR";

  private final TableItems table;

  public Repairs(TableItems table) {
    this.table = table;
  }

  /** An account's item as it lies, strongly consistent. */
  public StoredAccount read(String programme, String accountId) {
    var pk = AccountRow.pk(programme, accountId);
    return StoredAccount.of(table.get(pk, AccountRow.SORT_KEY).orElse(Map.of()));
  }

  /**
   * Writes an account's item anew, unless anybody has written it since it was read. Whoever read it
   * before and writes it after this loses the race and reads again. Beside it stays a trace that
   * nothing else reads: when, by whom, and the bytes before and after.
   *
   * @param account as its lines made it
   * @param by who takes responsibility
   * @return false when somebody was faster, and nothing is written
   */
  public boolean write(
      StoredAccount before, Account account, Programmes programmes, String by, Instant now) {
    var shard = before.shardOr(DueIndex.shardOf(account.programme(), account.id()));
    var due = StoredDue.fresh(shard).exactly(Due.of(account, programmes, now));
    var row = new AccountRow(account, due, before.repairs() + 1);
    try {
      table
          .db()
          .transactWriteItems(
              t -> t.transactItems(replacing(before, row), trace(before, row, by, now)));
      return true;
    } catch (TransactionCanceledException | TransactionConflictException e) {
      return false;
    }
  }

  private TransactWriteItem replacing(StoredAccount before, AccountRow row) {
    var values = before.conditionValues();
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table.name())
                    .item(row.item())
                    .conditionExpression(before.condition())
                    .expressionAttributeValues(values.isEmpty() ? null : values))
        .build();
  }

  private TransactWriteItem trace(StoredAccount before, AccountRow row, String by, Instant now) {
    var account = row.account();
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(AccountRow.pk(account.programme(), account.id())));
    item.put("sk", text(String.format(Locale.ROOT, "%s#%08d", TRACE, row.repairs())));
    item.put("t", text(TRACE));
    item.put("at", number(now.toEpochMilli()));
    item.put("by", text(by));
    item.put("seq", number(account.seq()));
    item.put("after", bytes(PackedAccount.pack(account)));
    var lost = before.bytes();
    if (lost != null) {
      item.put("before", lost);
    }
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table.name())
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }
}
