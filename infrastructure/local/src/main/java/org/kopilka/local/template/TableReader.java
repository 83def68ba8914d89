package org.kopilka.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code AWS::DynamoDB::Table}: keys, indexes and stream; what it costs or keeps is the cloud's.
 */
final class TableReader {
  private TableReader() {}

  static Stack.Table read(Section table, String name) {
    var stream = table.section("StreamSpecification");
    var read =
        new Stack.Table(
            name,
            attributeTypes(table),
            key(table),
            table.sections("GlobalSecondaryIndexes").stream().map(TableReader::index).toList(),
            stream.text("StreamViewType"));
    stream.done();
    table
        .ignoring(
            "TableName",
            "BillingMode",
            "PointInTimeRecoverySpecification",
            "SSESpecification",
            // By real time: it would remove what the virtual clock still has a use for.
            "TimeToLiveSpecification",
            "DeletionProtectionEnabled",
            "Tags")
        .done();
    return read;
  }

  private static Map<String, String> attributeTypes(Section table) {
    var types = new LinkedHashMap<String, String>();
    for (var attribute : table.sections("AttributeDefinitions")) {
      types.put(attribute.text("AttributeName"), attribute.oneOf("AttributeType", "S", "N", "B"));
      attribute.done();
    }
    return types;
  }

  private static Stack.Index index(Section index) {
    var projection = index.section("Projection");
    var read =
        new Stack.Index(
            index.text("IndexName"),
            key(index),
            projection.oneOf("ProjectionType", "KEYS_ONLY", "ALL"));
    projection.done();
    index.done();
    return read;
  }

  private static Stack.Key key(Section owner) {
    @Nullable String hash = null;
    @Nullable String range = null;
    for (var element : owner.sections("KeySchema")) {
      var name = element.text("AttributeName");
      if (element.oneOf("KeyType", "HASH", "RANGE").equals("HASH")) {
        hash = name;
      } else {
        range = name;
      }
      element.done();
    }
    if (hash == null) {
      throw new TemplateFault(owner.at("KeySchema"), "has no HASH key.");
    }
    return new Stack.Key(hash, range);
  }
}
