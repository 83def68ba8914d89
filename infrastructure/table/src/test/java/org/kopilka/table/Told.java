package org.kopilka.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** What a stream told of a change. */
record Told(
    String event, Map<String, AttributeValue> keys, Map<String, AttributeValue> image, long bytes) {
  private static final AttributeValue BLANK = AttributeValue.fromM(Map.of());

  static List<Told> by(ChangeFeed feed) {
    return feed.next().stream()
        .map(
            change ->
                new Told(
                    change.event(),
                    change.keys(),
                    image(change.newImage() == null ? Map.of() : change.newImage()),
                    change.bytes()))
        .toList();
  }

  static List<Told> by(AmazonDynamoDBLocal dynamo) {
    var db = dynamo.dynamoDbClient();
    var arn = db.describeTable(r -> r.tableName(ThingsTable.NAME)).table().latestStreamArn();
    var streams = dynamo.dynamoDbStreamsClient();
    var shards = streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards();
    var iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shards.getFirst().shardId())
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    var told = new ArrayList<Told>();
    while (iterator != null) {
      var from = iterator;
      var answer = streams.getRecords(r -> r.shardIterator(from).limit(50));
      answer.records().forEach(record -> told.add(of(record)));
      iterator = answer.records().isEmpty() ? null : answer.nextShardIterator();
    }
    return told;
  }

  private static Told of(Record record) {
    var change = record.dynamodb();
    return new Told(
        record.eventNameAsString(), change.keys(), image(change.newImage()), change.sizeBytes());
  }

  /** Where a list or map is empty, DynamoDB Local's stream has a value of no type. */
  private static Map<String, AttributeValue> image(Map<String, AttributeValue> item) {
    return Answers.sorted(item).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> isBlank(each.getValue()) ? BLANK : each.getValue()));
  }

  private static boolean isBlank(AttributeValue value) {
    return value.m().isEmpty()
        && value.l().isEmpty()
        && (value.hasM() || value.hasL() || value.equals(AttributeValue.builder().build()));
  }
}
