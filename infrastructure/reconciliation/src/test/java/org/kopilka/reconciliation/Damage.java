package org.kopilka.reconciliation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.fixtures.Shop;
import org.kopilka.store.Attributes;
import org.kopilka.store.pack.PackedAccount;
import org.kopilka.store.pack.PackedLine;
import org.kopilka.testing.LedgerTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Does to a table what no code of ours does. */
final class Damage {
  private static final String ACCOUNT = "veska#A#" + Customer.ID;

  private final Shop shop;

  Damage(Shop shop) {
    this.shop = shop;
  }

  Map<String, AttributeValue> item() {
    return shop.table().get(ACCOUNT, "ACCOUNT").orElseThrow();
  }

  /** Rewrites attributes of the account's item. */
  void item(Consumer<Map<String, AttributeValue>> change) {
    var item = new HashMap<>(item());
    change.accept(item);
    put(item);
  }

  void put(Map<String, AttributeValue> item) {
    shop.db().putItem(p -> p.tableName(LedgerTable.NAME).item(item));
  }

  /** Rewrites the account within its item. */
  void account(UnaryOperator<Account> change) {
    item(item -> item.put("f", Attributes.bytes(PackedAccount.pack(change.apply(account())))));
  }

  Account account() {
    return PackedAccount.unpack(Customer.ID, Customer.ID, "veska", Attributes.bytes(item(), "f"));
  }

  void loseItem() {
    lose(ACCOUNT, "ACCOUNT");
  }

  void loseLine(long seq) {
    lose(pk(seq), "LINE");
  }

  private void lose(String pk, String sk) {
    shop.db().deleteItem(d -> d.tableName(LedgerTable.NAME).key(Attributes.key(pk, sk)));
  }

  /** Rewrites the facts of a line. */
  void facts(long seq, UnaryOperator<Event> change) {
    line(
        seq,
        item -> {
          var line = PackedLine.unpack(Attributes.bytes(item, "f"));
          var entry = line.entry();
          var other = new Entry(seq, entry.recordedAt(), change.apply(entry.event()));
          var packed =
              new PackedLine(line.memberId(), other, line.balance(), line.correlationId()).pack();
          item.put("f", Attributes.bytes(packed));
        });
  }

  /** Rewrites the item of a line. */
  void line(long seq, Consumer<Map<String, AttributeValue>> change) {
    var item = new HashMap<>(lineItem(seq));
    change.accept(item);
    put(item);
  }

  private String pk(long seq) {
    return shop
        .db()
        .query(
            q ->
                q.tableName(LedgerTable.NAME)
                    .indexName("history")
                    .keyConditionExpression("h = :h")
                    .expressionAttributeValues(
                        Map.of(":h", Attributes.text("veska#" + Customer.ID))))
        .items()
        .stream()
        .filter(item -> Attributes.text(item, "hs").endsWith("#%010d".formatted(seq)))
        .map(item -> Attributes.text(item, "pk"))
        .findFirst()
        .orElseThrow();
  }

  /** All lines of the table. */
  Set<Map<String, AttributeValue>> lines() {
    return shop.db().scanPaginator(s -> s.tableName(LedgerTable.NAME)).items().stream()
        .filter(item -> Attributes.text(item, "sk").equals("LINE"))
        .collect(Collectors.toSet());
  }

  Map<String, AttributeValue> lineItem(long seq) {
    return shop.table().get(pk(seq), "LINE").orElseThrow();
  }

  /** The same account with points more in its first lot. */
  static Account richer(Account account, long points) {
    var lots = new TreeMap<Instant, Long>(account.ready());
    lots.merge(lots.firstKey(), points, Long::sum);
    return with(account, lots, account.pending());
  }

  /** The same account without any points that are, or will be, ready. */
  static Account withoutLots(Account account) {
    return with(account, new TreeMap<>(), List.of());
  }

  private static Account with(
      Account account, NavigableMap<Instant, Long> lots, List<PendingLot> pending) {
    return new Account(
        account.id(),
        account.memberId(),
        account.programme(),
        account.seq(),
        account.recordedAt(),
        lots,
        pending,
        account.holds(),
        account.debt(),
        account.spend(),
        account.tier(),
        account.floor(),
        account.facts(),
        account.unannounced(),
        account.usage(),
        account.merged());
  }

  /** The same account with other figures. */
  static Account other(Account account, long seq, long debt, String tier) {
    return new Account(
        account.id(),
        account.memberId(),
        account.programme(),
        seq,
        account.recordedAt(),
        account.ready(),
        account.pending(),
        account.holds(),
        debt,
        account.spend(),
        tier,
        account.floor(),
        account.facts(),
        account.unannounced(),
        account.usage(),
        account.merged());
  }
}
