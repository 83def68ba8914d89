package org.kopilka.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Two tables of things: DynamoDB Local's and ours. */
final class Pair implements AutoCloseable {
  private final AmazonDynamoDBLocal theirs = DynamoDBEmbedded.create();
  private final MemoryTable ours = MemoryTable.create(ThingsTable.definition());
  private final ChangeFeed feed = ours.follow();

  Pair() {
    theirs.dynamoDbClient().createTable(ThingsTable.definition());
  }

  DynamoDbClient ours() {
    return ours.client();
  }

  /** Asks both and compares their answers. */
  void ask(String text, Function<DynamoDbClient, Object> call) {
    assertThat(Answers.to(call, ours.client()))
        .as(text)
        .isEqualTo(Answers.to(call, theirs.dynamoDbClient()));
  }

  /** The same where DynamoDB Local refuses in words of its own. */
  void askForTheKind(String text, Function<DynamoDbClient, Object> call) {
    assertThat(Answers.withoutWords(call, ours.client()))
        .as(text)
        .isEqualTo(Answers.withoutWords(call, theirs.dynamoDbClient()));
  }

  /** Compares what was told since they were made. */
  void compareStreams() {
    var expected = Told.by(theirs);
    var told = Told.by(feed);
    assertThat(told).hasSameSizeAs(expected);
    for (int i = 0; i < told.size(); i++) {
      assertThat(told.get(i)).as("change " + i).isEqualTo(expected.get(i));
    }
  }

  @Override
  public void close() {
    theirs.shutdown();
  }
}
