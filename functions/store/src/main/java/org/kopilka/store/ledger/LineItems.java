package org.kopilka.store.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Whole lines by their keys, many in one strongly consistent call. */
record LineItems(TableItems table, Pause pause) {
  /** Lines of one call, set by DynamoDB. */
  static final int LINES_MAX = 100;

  private static final int ATTEMPTS_MAX = 10;

  /**
   * Lines in the order of their keys.
   *
   * @param pks at most {@link #LINES_MAX}, none twice
   * @throws IllegalStateException when the table stays too busy, or has no such line
   */
  List<Map<String, AttributeValue>> get(List<String> pks) {
    var found = new HashMap<String, Map<String, AttributeValue>>();
    var open = pks;
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      read(open).forEach(item -> found.put(Attributes.text(item, "pk"), item));
      open = pks.stream().filter(pk -> !found.containsKey(pk)).toList();
      if (!open.isEmpty()) {
        if (attempt == ATTEMPTS_MAX) {
          throw new IllegalStateException("cannot read " + open.size() + " lines");
        }
        pause.before(attempt);
      }
    }
    return pks.stream().map(found::get).toList();
  }

  /** Some of them or all: what is more than the table can give at once is left out. */
  private List<Map<String, AttributeValue>> read(List<String> pks) {
    var keys = pks.stream().map(pk -> Attributes.key(pk, Lines.SORT_KEY)).toList();
    var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    var answer = table.db().batchGetItem(r -> r.requestItems(Map.of(table.name(), wanted)));
    return answer.responses().getOrDefault(table.name(), List.of());
  }
}
