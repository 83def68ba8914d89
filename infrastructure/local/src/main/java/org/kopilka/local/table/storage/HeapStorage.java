package org.kopilka.local.table.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.dynamodb.services.local.shared.access.QueryResponseInfo;
import software.amazon.dynamodb.services.local.shared.access.ShardIterator;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;
import software.amazon.dynamodb.services.local.shared.model.Condition;

/**
 * DynamoDB Local's storage with the items on the heap, where a write costs a tenth of what it costs
 * in SQLite. Definitions of tables and streams stay with SQLite; requests, conditions and
 * transactions are read by DynamoDB Local as ever. Indexes cannot be added to a table, and a
 * stream's shard lasts as long as the process.
 */
public final class HeapStorage extends RememberedDefinitions {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, HeapTable> tables = new ConcurrentHashMap<>();
  private final Map<String, Changes> streams = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final Map<String, byte[]> transactions = new HashMap<>();
  private @Nullable Transaction open;

  @Override
  public @Nullable Map<String, AttributeValue> getRecord(
      String table, Map<String, AttributeValue> key) {
    return reading(
        () -> {
          var item = table(table).get(key);
          return item == null ? null : Copies.of(item);
        });
  }

  @Override
  public void putRecord(
      String table,
      Map<String, AttributeValue> item,
      AttributeValue hash,
      @Nullable AttributeValue range,
      boolean bySystem) {
    writing(() -> replace(table, table(table).get(item), Copies.of(item)));
  }

  @Override
  public boolean deleteRecord(String table, Map<String, AttributeValue> key, boolean bySystem) {
    return writing(
        () -> {
          var before = table(table).get(key);
          return before != null && replace(table, before, null);
        });
  }

  private boolean replace(
      String table,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    var change = new Change(table, before, after);
    table(table).apply(change);
    if (open == null) {
      publish(change);
    } else {
      open.add(change);
    }
    return true;
  }

  @Override
  public QueryResponseInfo queryRecords(
      String table,
      @Nullable String index,
      @Nullable Map<String, Condition> conditions,
      @Nullable Map<String, AttributeValue> startBehind,
      @Nullable Long limit,
      boolean ascending,
      byte @Nullable [] firstHash,
      byte @Nullable [] lastHash,
      boolean scan,
      boolean global) {
    if (firstHash != null) {
      throw new UnsupportedOperationException("A table in memory is not scanned in segments");
    }
    return reading(
        () -> page(table(table).by(index), conditions, startBehind, limit, ascending || scan));
  }

  private static QueryResponseInfo page(
      Ordered items,
      @Nullable Map<String, Condition> conditions,
      @Nullable Map<String, AttributeValue> startBehind,
      @Nullable Long limit,
      boolean ascending) {
    var asked =
        conditions == null || conditions.isEmpty() ? Span.WHOLE : Span.of(items.keys(), conditions);
    var start = startBehind == null ? null : items.keys().place(startBehind);
    var span = start == null ? asked : asked.behind(start, ascending);
    var found = items.page(span, ascending, limit);
    var isFull = limit != null && found.size() == limit;
    return new QueryResponseInfo(found, isFull ? found.getLast() : null);
  }

  /** What an earlier transaction of this id was, so that a repeated one does nothing. */
  @Override
  public byte @Nullable [] beginTransaction(@Nullable String id) {
    lock.writeLock().lock();
    open = new Transaction();
    return id == null ? null : transactions.get(id);
  }

  @Override
  public void commitTransaction(@Nullable String id, byte @Nullable [] signature) {
    var done = ended();
    if (id != null && signature != null) {
      transactions.put(id, signature);
    }
    done.changes().forEach(this::publish);
    lock.writeLock().unlock();
  }

  @Override
  public void rollbackTransaction() {
    ended().changes().reversed().forEach(this::undo);
    lock.writeLock().unlock();
  }

  private void undo(Change change) {
    table(change.table()).apply(change.reversed());
  }

  private Transaction ended() {
    var transaction = open;
    if (transaction == null || !lock.isWriteLockedByCurrentThread()) {
      throw new IllegalStateException("No transaction was begun");
    }
    open = null;
    return transaction;
  }

  private void publish(Change change) {
    var definition = definition(change.table());
    var stream = definition.getLatestStreamId();
    if (stream != null && !change.isNone()) {
      streams
          .computeIfAbsent(stream, id -> new Changes(definition.getStreamSpecification()))
          .add(changes.incrementAndGet(), table(change.table()).key(change.item()), change);
    }
  }

  @Override
  public List<Record> getStreamRecords(Integer limit, ShardIterator iterator) {
    return writing(
        () -> {
          var stream = streams.get(iterator.streamId);
          return stream == null
              ? new ArrayList<>()
              : stream.from(iterator.shardSequenceNumber, limit);
        });
  }

  @Override
  public Long getLatestSequenceNumberForShard(String shard) {
    return changes.get();
  }

  @Override
  public Long getEarliestNonExpiredSequenceNumberForShard(String shard) {
    return 0L;
  }

  @Override
  public Long getSequenceNumberStartForShard(String shard) {
    return 0L;
  }

  /** Does nothing: the shard lasts. */
  @Override
  public void findAndRolloverActiveShards(String table, long now) {}

  @Override
  public long getTableItemCount(String table) {
    return reading(() -> (long) table(table).by(null).rows().size());
  }

  @Override
  public long getTableByteSize(String table) {
    return reading(() -> HeapTable.bytes(table(table).by(null)));
  }

  @Override
  public long getGSIItemCount(String table, String index) {
    return reading(() -> (long) table(table).by(index).rows().size());
  }

  @Override
  public long getGSIByteSize(String table, String index) {
    return reading(() -> HeapTable.bytes(table(table).by(index)));
  }

  @Override
  public long getLSIItemCount(String table, String index) {
    return getGSIItemCount(table, index);
  }

  @Override
  public long getLSIByteSize(String table, String index) {
    return getGSIByteSize(table, index);
  }

  @Override
  public void createGSIColumns(String table, String index) {
    throw new UnsupportedOperationException("A table in memory keeps the indexes it began with");
  }

  @Override
  public void deleteTable(String table) {
    super.deleteTable(table);
    tables.remove(table);
  }

  private HeapTable table(String name) {
    return tables.computeIfAbsent(name, unknown -> new HeapTable(definition(unknown)));
  }

  private TableInfo definition(String table) {
    var definition = getTableInfo(table);
    if (definition == null) {
      throw new IllegalArgumentException("No table: " + table);
    }
    return definition;
  }

  private <T extends @Nullable Object> T reading(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private <T extends @Nullable Object> T writing(Supplier<T> work) {
    lock.writeLock().lock();
    try {
      return work.get();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
