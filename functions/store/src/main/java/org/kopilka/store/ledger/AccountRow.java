package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.bytes;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.util.HashMap;
import java.util.Map;
import org.kopilka.domain.ledger.Account;
import org.kopilka.store.pack.PackedAccount;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** An account as an item of the table, with its entries in the indexes of what is due. */
record AccountRow(Account account, StoredDue due) {
  static final String SORT_KEY = "ACCOUNT";

  /** Between programme and account in a key; no code of a programme has a capital letter. */
  private static final String MARK = "#A#";

  static String pk(String programme, String accountId) {
    return programme + MARK + accountId;
  }

  static AccountRow of(Map<String, AttributeValue> item) {
    var pk = text(item, "pk");
    var mark = pk.indexOf(MARK);
    var id = pk.substring(mark + MARK.length());
    var account =
        PackedAccount.unpack(id, text(item, "m"), pk.substring(0, mark), bytes(item, "f"));
    return new AccountRow(account, StoredDue.of(item));
  }

  Map<String, AttributeValue> item() {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", text(pk(account.programme(), account.id())));
    item.put("sk", text(SORT_KEY));
    item.put("t", text("ACCOUNT"));
    item.put("m", text(account.memberId()));
    item.put("v", number(account.seq()));
    item.put("f", bytes(PackedAccount.pack(account)));
    due.put(item);
    return item;
  }

  /** Replaces the account if nobody has written it since it was read. */
  TransactWriteItem replacing(Account before, String table) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table)
                    .item(item())
                    .conditionExpression("v = :v")
                    .expressionAttributeValues(Map.of(":v", number(before.seq()))))
        .build();
  }

  /** Puts an account that is not there yet. */
  TransactWriteItem opening(String table) {
    return TransactWriteItem.builder()
        .put(p -> p.tableName(table).item(item()).conditionExpression("attribute_not_exists(pk)"))
        .build();
  }
}
