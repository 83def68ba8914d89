package org.kopilka.local.table.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.dynamodb.services.local.shared.access.LocalDBUtils;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccessUtils;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * The stream of a table: its changes, numbered, but not dated: the real time means nothing where a
 * clock is moved. There is one reader, so that what was read once is kept no longer.
 */
final class Changes {
  private static final String VERSION = "1.1";

  private final NavigableMap<Long, Record> records = new TreeMap<>();
  private final StreamViewType view;

  Changes(StreamSpecification stream) {
    this.view = stream.streamViewType();
  }

  /** Adds a change under a number that is higher than those before. */
  void add(long number, Map<String, AttributeValue> key, Change change) {
    var record =
        Record.builder()
            .eventID("change-" + number)
            .eventVersion(VERSION)
            .eventName(operation(change))
            .dynamodb(record(number, key, change))
            .build();
    records.put(number, record);
  }

  private StreamRecord record(long number, Map<String, AttributeValue> key, Change change) {
    var record =
        StreamRecord.builder()
            .keys(outside(key))
            .streamViewType(view)
            .sequenceNumber(LocalDBUtils.longToSequenceNumber(number));
    var size = LocalDBUtils.getItemSizeBytes(key);
    if (change.after() != null && showsNew()) {
      record.newImage(outside(change.after()));
      size += LocalDBUtils.getItemSizeBytes(change.after());
    }
    if (change.before() != null && showsOld()) {
      record.oldImage(outside(change.before()));
      size += LocalDBUtils.getItemSizeBytes(change.before());
    }
    return record.sizeBytes(size).build();
  }

  private boolean showsNew() {
    return view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
  }

  private boolean showsOld() {
    return view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
  }

  private static OperationType operation(Change change) {
    if (change.before() == null) {
      return OperationType.INSERT;
    }
    return change.after() == null ? OperationType.REMOVE : OperationType.MODIFY;
  }

  /** Records from a number on, in a list of the caller's; those below it are forgotten. */
  List<Record> from(long number, int limit) {
    records.headMap(number, false).clear();
    return records.values().stream().limit(limit).collect(Collectors.toCollection(ArrayList::new));
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> outside(
      Map<String, AttributeValue> item) {
    var converted =
        new HashMap<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>();
    item.forEach(
        (name, value) ->
            converted.put(name, SQLiteDBAccessUtils.convertLocalAttributeValue(value)));
    return converted;
  }
}
