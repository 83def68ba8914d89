package org.kopilka.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table's stream, with a line in it that nobody can read. */
@Deployed
class OutboxTest {
  private static final Duration WITH_ALL_RETRIES = Duration.ofSeconds(90);

  private final Cloud cloud;
  private final Till till;
  private final Texts texts;
  private final Letters lost;

  OutboxTest(Cloud cloud) {
    this.cloud = cloud;
    this.till = cloud.till();
    this.texts = new Texts(cloud);
    this.lost = new Letters(cloud, "OutboxDeadLetters");
  }

  @Test
  void tellsWhatComesAfterPoisonAndLaysThePoisonAside() {
    var before = lost.count();
    var olga = till.register();

    commit(Map.of("pk", "veska#OP#P#poison-" + UUID.randomUUID(), "sk", "LINE", "t", "LINE"));
    till.bought(Till.receipt(olga, Instant.now().minus(Duration.ofHours(25)), 10_000));

    texts.untilThereAre(1, olga);
    Wait.within(WITH_ALL_RETRIES, "a dead letter", lost::count, count -> count > before);
  }

  private void commit(Map<String, String> line) {
    var item = new TreeMap<String, AttributeValue>();
    line.forEach((name, text) -> item.put(name, AttributeValue.fromS(text)));
    cloud.tables().putItem(r -> r.tableName(cloud.output("TableName")).item(item));
  }
}
