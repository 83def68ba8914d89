package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.bytes;
import static org.kopilka.store.Attributes.key;
import static org.kopilka.store.Attributes.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * One number for all accounts of a programme, in whatever order they lie: the same before and after
 * means that no account has come, gone or changed. Accounts are found by an index, which may not
 * yet know the newest, and read strongly consistent.
 */
public final class Checksum {
  /** Items of one call, set by DynamoDB. */
  private static final int PAGE = 100;

  private static final BigInteger WRAP = BigInteger.TWO.pow(256);

  private final TableItems table;
  private final DueIndex accounts;
  private final Pause pause;
  private final MessageDigest sha256;

  public Checksum(TableItems table, Pause pause) {
    this.table = table;
    this.accounts = new DueIndex(table);
    this.pause = pause;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Sixty-four hexadecimal digits. */
  public synchronized String of(String programme) {
    var sum = BigInteger.ZERO;
    for (int shard = 0; shard < DueIndex.SHARDS; shard++) {
      @Nullable String after = null;
      do {
        var page = accounts.everyAccount(DueIndex.shard(programme, shard), after, PAGE);
        sum = sum.add(sum(programme, page.accountIds()));
        after = page.after();
      } while (after != null);
    }
    return String.format(Locale.ROOT, "%064x", sum.mod(WRAP));
  }

  private BigInteger sum(String programme, List<String> ids) {
    var sum = BigInteger.ZERO;
    var keys =
        ids.stream().map(id -> key(AccountRow.pk(programme, id), AccountRow.SORT_KEY)).toList();
    for (int attempt = 1; !keys.isEmpty(); attempt++) {
      var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
      var answer = table.db().batchGetItem(r -> r.requestItems(Map.of(table.name(), wanted)));
      for (var item : answer.responses().getOrDefault(table.name(), List.of())) {
        sum = sum.add(number(item));
      }
      var rest = answer.unprocessedKeys().get(table.name());
      keys = rest == null ? List.of() : rest.keys();
      if (!keys.isEmpty()) {
        pause.before(attempt);
      }
    }
    return sum;
  }

  private BigInteger number(Map<String, AttributeValue> item) {
    sha256.update(text(item, "pk").getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, sha256.digest(bytes(item, "f")));
  }
}
