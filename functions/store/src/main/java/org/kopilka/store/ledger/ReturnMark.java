package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.bytes;
import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.number;

import java.util.Map;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.store.pack.PackedLine;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What a return writes on its purchase's line, unless another return was faster.
 *
 * @param purchase the line of the purchase as it was read
 * @param kept what is left of it now
 */
public record ReturnMark(Line purchase, Kept kept) {

  TransactWriteItem write(String table) {
    var fresh = purchase.returns() == 0;
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(table)
                    .key(key(purchase.key().pk(), Lines.SORT_KEY))
                    .updateExpression("SET k = :k, n = :n")
                    .conditionExpression(fresh ? "attribute_not_exists(n)" : "n = :before")
                    .expressionAttributeValues(values(fresh)))
        .build();
  }

  private Map<String, AttributeValue> values(boolean fresh) {
    var k = bytes(PackedLine.packKept(kept));
    var n = number(purchase.returns() + 1L);
    return fresh
        ? Map.of(":k", k, ":n", n)
        : Map.of(":k", k, ":n", n, ":before", number(purchase.returns()));
  }
}
