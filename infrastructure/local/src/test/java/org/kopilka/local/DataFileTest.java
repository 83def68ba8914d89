package org.kopilka.local;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kopilka.local.message.SentMessage;
import org.kopilka.local.table.DataFileFault;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DataFileTest {
  @TempDir private Path folder;

  @Test
  void keepsWhatWasSoldAndDoesNotTellItTwice() throws IOException {
    try (var small = start()) {
      small.sell("one", "+1");
      small.platform.conductor().settle();
    }
    try (var small = start()) {
      small.platform.conductor().settle();
      assertThat(small.platform.messages()).isEmpty();
      assertThat(item(small, "one")).containsEntry("phone", AttributeValue.fromS("+1"));

      small.sell("two", "+2");
      small.platform.conductor().settle();
      assertThat(small.platform.messages()).extracting(SentMessage::to).containsExactly("+2");
    }
  }

  @Test
  void tellsWhatAKilledPlatformHadNotTold() throws IOException {
    try (var small = start()) {
      small.sell("one", "+1");
      small.platform.conductor().settle();
    }
    // Had it been killed before it told, its note would not be there.
    Files.delete(folder.resolve("table.db.state"));

    try (var small = start()) {
      small.platform.conductor().settle();
      assertThat(small.platform.messages()).extracting(SentMessage::to).containsExactly("+1");
    }
  }

  @Test
  void goesOnWhereTheClockStopped() throws IOException {
    try (var small = start()) {
      small.json("POST", "/local/clock", "{\"advance\": \"PT48H\"}");
    }
    try (var small = start()) {
      assertThat(small.platform.clock().instant())
          .isEqualTo(SmallPlatform.START.plusSeconds(172800));
    }
  }

  @Test
  void comesBackWhenNobodyIsTakenForStillAtWorkOnWhatAKilledPlatformHadInHand() throws IOException {
    var reachedAt = SmallPlatform.START.plus(Duration.ofHours(5));
    start().close();
    new Progress(SmallPlatform.START, reachedAt, Duration.ZERO, false)
        .save(folder.resolve("table.db.state"));
    var queues = StackReader.read(SmallPlatform.template(), Map.of()).queues();
    var hidden = queues.stream().map(Stack.Queue::hiddenFor).max(naturalOrder()).orElseThrow();

    try (var small = start()) {
      assertThat(hidden).isPositive();
      assertThat(small.platform.clock().instant()).isEqualTo(reachedAt.plus(hidden));
    }
  }

  @Test
  void belongsToOnePlatformAtATime() throws IOException {
    try (var small = start()) {
      assertThat(small.platform.port()).isPositive();
      assertThatExceptionOfType(DataFileFault.class)
          .isThrownBy(this::start)
          .withMessageContaining("in use");
    }
  }

  @Test
  void isNoFolder() {
    assertThatExceptionOfType(DataFileFault.class)
        .isThrownBy(() -> new SmallPlatform(folder, Map.of()))
        .withMessageContaining("folder");
  }

  @Test
  void isNotJustAnyFile() throws IOException {
    Files.writeString(folder.resolve("table.db"), "Dear diary, ".repeat(1000));

    assertThatExceptionOfType(DataFileFault.class)
        .isThrownBy(this::start)
        .withMessageContaining("something else");
  }

  private SmallPlatform start() throws IOException {
    return new SmallPlatform(folder.resolve("table.db"), Map.of());
  }

  private static Map<String, AttributeValue> item(SmallPlatform small, String id) {
    var key = Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("SALE"));
    return small.platform.table().getItem(r -> r.tableName("kopilka-Table").key(key)).item();
  }
}
