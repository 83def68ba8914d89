package org.kopilka.store.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Which accounts a job has something to do for: sparse indexes by shard and instant. */
public final class DueIndex {
  /** The jobs, each with an index of its own. */
  public enum Job {
    MATURE("maturing", "dm"),
    EXPIRE("expiring", "de"),
    REVIEW("reviewing", "dt");

    private final String index;
    private final String attribute;

    Job(String index, String attribute) {
      this.index = index;
      this.attribute = attribute;
    }
  }

  /**
   * Some of the accounts that are due.
   *
   * @param after where the next page begins; null when this was the last
   */
  public record Page(List<String> accountIds, @Nullable String after) {
    public Page {
      accountIds = List.copyOf(accountIds);
    }
  }

  /** Shards that a new account is spread over. Raising it later leaves older accounts in theirs. */
  public static final int SHARDS = 4;

  private final TableItems table;

  public DueIndex(TableItems table) {
    this.table = table;
  }

  /** The shard of a new account. */
  public static String shardOf(String programme, String accountId) {
    return shard(programme, Math.floorMod(accountId.hashCode(), SHARDS));
  }

  /** The name of a programme's shard, 0 … {@link #SHARDS} − 1. */
  public static String shard(String programme, int number) {
    return programme + "#" + number;
  }

  /** Whether anything is due in a shard. */
  public boolean anythingDue(Job job, String shard, Instant until) {
    return !page(job, shard, until, null, 1).accountIds().isEmpty();
  }

  /** Accounts that are due, the longest due first. */
  public Page page(Job job, String shard, Instant until, @Nullable String after, int limit) {
    return page(job, shard, until.toEpochMilli(), after, limit);
  }

  /** Every account of a shard, whether anything is due or not. */
  public Page everyAccount(String shard, @Nullable String after, int limit) {
    return page(Job.REVIEW, shard, StoredDue.FAR, after, limit);
  }

  private Page page(Job job, String shard, long untilMs, @Nullable String after, int limit) {
    var request =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName(job.index)
            .keyConditionExpression("ds = :shard AND " + job.attribute + " <= :until")
            .expressionAttributeValues(
                Map.of(":shard", Attributes.text(shard), ":until", Attributes.number(untilMs)))
            .limit(limit);
    if (after != null) {
      request.exclusiveStartKey(startKey(job, shard, after));
    }
    var answer = table.db().query(request.build());
    var ids = answer.items().stream().map(DueIndex::accountId).toList();
    return new Page(
        ids, answer.hasLastEvaluatedKey() ? after(job, answer.lastEvaluatedKey()) : null);
  }

  private static String accountId(Map<String, AttributeValue> item) {
    var pk = Attributes.text(item, "pk");
    return pk.substring(pk.lastIndexOf('#') + 1);
  }

  private static @Nullable String after(Job job, Map<String, AttributeValue> key) {
    return key.isEmpty()
        ? null
        : Attributes.number(key, job.attribute) + "|" + Attributes.text(key, "pk");
  }

  private static Map<String, AttributeValue> startKey(Job job, String shard, String after) {
    var bar = after.indexOf('|');
    var key = new HashMap<>(Attributes.key(after.substring(bar + 1), AccountRow.SORT_KEY));
    key.put("ds", Attributes.text(shard));
    key.put(job.attribute, AttributeValue.fromN(after.substring(0, bar)));
    return key;
  }
}
