package org.kopilka.bench.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What a purchase comes to at the least: the account is read, and a line that must not be there and
 * the account that must not have changed are written. Items, indexes and conditions are those of a
 * real purchase; only keys and versions are others.
 */
public final class BarePurchase {
  private final TransactWriteItem line;
  private final TransactWriteItem account;

  private BarePurchase(TransactWriteItem line, TransactWriteItem account) {
    this.line = line;
    this.account = account;
  }

  /** As a real one made it. */
  public static BarePurchase of(List<DynamoDbRequest> calls) {
    var transaction =
        calls.stream()
            .filter(TransactWriteItemsRequest.class::isInstance)
            .map(TransactWriteItemsRequest.class::cast)
            .findFirst()
            .orElseThrow();
    var writes = transaction.transactItems();
    if (writes.size() != 2) {
      throw new IllegalArgumentException("a purchase writes two items, not " + writes.size());
    }
    return new BarePurchase(writes.getFirst(), writes.getLast());
  }

  /** What a client with an account of its own does over and over. */
  public Runnable client(DynamoDbClient db, String name, AtomicLong serial) {
    var own = "bare#" + name + "#" + serial.incrementAndGet();
    var table = account.put().tableName();
    db.putItem(p -> p.tableName(table).item(accountItem(own, 0)));
    var key = Map.of("pk", AttributeValue.fromS(own), "sk", account.put().item().get("sk"));
    var version = new AtomicLong();
    return () -> {
      db.getItem(g -> g.tableName(table).key(key).consistentRead(true));
      var writes = List.of(line(serial.incrementAndGet()), account(own, version.getAndIncrement()));
      db.transactWriteItems(t -> t.transactItems(writes));
    };
  }

  private TransactWriteItem line(long serial) {
    var item = new HashMap<>(line.put().item());
    item.put("pk", AttributeValue.fromS("veska#OP#P#minsk-017.bare." + serial));
    item.put("hs", AttributeValue.fromS(String.format(Locale.ROOT, "%012d", serial)));
    return line.toBuilder().put(line.put().toBuilder().item(item).build()).build();
  }

  private TransactWriteItem account(String own, long before) {
    var put =
        account.put().toBuilder()
            .item(accountItem(own, before + 1))
            .expressionAttributeValues(Map.of(":v", number(before)));
    return account.toBuilder().put(put.build()).build();
  }

  private Map<String, AttributeValue> accountItem(String own, long version) {
    var item = new HashMap<>(account.put().item());
    item.put("pk", AttributeValue.fromS(own));
    item.put("v", number(version));
    return item;
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
