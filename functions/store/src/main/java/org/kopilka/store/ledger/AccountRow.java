package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.bytes;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kopilka.domain.ledger.Account;
import org.kopilka.store.TableItems;
import org.kopilka.store.pack.PackedAccount;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An account as an item of the table, with its entries in the indexes of what is due.
 *
 * @param repairs how often the item was written anew from its lines. A repair leaves the number of
 *     the last line as it is, so whoever read the item before must be stopped by this one.
 */
record AccountRow(Account account, StoredDue due, long repairs) {
  static final String SORT_KEY = "ACCOUNT";

  private static final String NOBODY_WROTE = "v = :v AND attribute_not_exists(g)";
  private static final String NOBODY_WROTE_OR_REPAIRED = "v = :v AND g = :g";

  /** Between programme and account in a key; no code of a programme has a capital letter. */
  static final String MARK = "#A#";

  static String pk(String programme, String accountId) {
    return programme + MARK + accountId;
  }

  static AccountRow of(Map<String, AttributeValue> item) {
    var pk = text(item, "pk");
    var mark = pk.indexOf(MARK);
    var id = pk.substring(mark + MARK.length());
    var account =
        PackedAccount.unpack(id, text(item, "m"), pk.substring(0, mark), bytes(item, "f"));
    var repairs = optionalNumber(item, "g");
    return new AccountRow(account, StoredDue.of(item), repairs == null ? 0 : repairs);
  }

  /** An account as its last line left it, strongly consistent. */
  static Optional<AccountRow> read(TableItems table, String programme, String accountId) {
    return table.get(pk(programme, accountId), SORT_KEY).map(AccountRow::of);
  }

  /** The account that nobody has written before. */
  static AccountRow fresh(Account account, StoredDue due) {
    return new AccountRow(account, due, 0);
  }

  /** The same item after a line. */
  AccountRow then(Account after, StoredDue due) {
    return new AccountRow(after, due, repairs);
  }

  Map<String, AttributeValue> item() {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk(account.programme(), account.id())));
    item.put("sk", text(SORT_KEY));
    item.put("t", text("ACCOUNT"));
    item.put("m", text(account.memberId()));
    item.put("v", number(account.seq()));
    item.put("f", bytes(PackedAccount.pack(account)));
    if (repairs > 0) {
      item.put("g", number(repairs));
    }
    due.put(item);
    return item;
  }

  /** Holds while the item is the one that was read. */
  String condition() {
    return repairs == 0 ? NOBODY_WROTE : NOBODY_WROTE_OR_REPAIRED;
  }

  /** The values that {@link #condition} speaks of. */
  Map<String, AttributeValue> conditionValues() {
    return repairs == 0
        ? Map.of(":v", number(account.seq()))
        : Map.of(":v", number(account.seq()), ":g", number(repairs));
  }

  /** Replaces the account if nobody has written it since it was read. */
  TransactWriteItem replacing(AccountRow before, String table) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table)
                    .item(item())
                    .conditionExpression(before.condition())
                    .expressionAttributeValues(before.conditionValues()))
        .build();
  }

  /** Puts an account that is not there yet. */
  TransactWriteItem opening(String table) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName(table).item(item()).conditionExpression("attribute_not_exists(pk)"))
        .build();
  }
}
