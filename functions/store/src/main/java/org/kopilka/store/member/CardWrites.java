package org.kopilka.store.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kopilka.domain.card.CardIdentity;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes of members and cards' identities, each of which holds while nobody else has written. */
final class CardWrites {
  private final TableItems table;
  private final String programme;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  CardWrites(TableItems table, String programme) {
    this.table = table;
    this.programme = programme;
  }

  List<TransactWriteItem> all() {
    return writes;
  }

  CardWrites member(Member after) {
    return replacing(MemberItems.member(after), after.version() - 1);
  }

  CardWrites identity(StoredIdentity before, CardIdentity after) {
    var version = before.version();
    return replacing(MemberItems.identity(programme, after, version + 1), version);
  }

  /** An item that is not there yet. */
  CardWrites adding(Map<String, AttributeValue> item) {
    return and(Versioned.replacing(0, item, table));
  }

  /** An item that is the same whoever writes it. */
  CardWrites page(Map<String, AttributeValue> item) {
    return and(Put.builder().tableName(table.name()).item(item).build());
  }

  /** An item that is there in this version. */
  CardWrites replacing(Map<String, AttributeValue> item, long version) {
    return and(version == 0 ? unchanged(item) : Versioned.replacing(version, item, table));
  }

  private Put unchanged(Map<String, AttributeValue> item) {
    return Put.builder()
        .tableName(table.name())
        .item(item)
        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(v)")
        .build();
  }

  private CardWrites and(Put put) {
    writes.add(TransactWriteItem.builder().put(put).build());
    return this;
  }
}
