package org.kopilka.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kopilka.local.Outside;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.local.function.LocalFunction;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.template.Stack;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamWorkerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POISON = "5";

  private final List<List<String>> batches = new ArrayList<>();
  private final DeadLetters deadLetters = new DeadLetters(Clock.systemUTC());

  @Test
  void halvesABatchThatThrowsUntilTheCulpritStandsAlone() {
    worker(true, true, List.of()).deliver(records(8));

    assertThat(delivered()).containsExactly("0", "1", "2", "3", "4", "6", "7");
    assertThat(deadLetters.all())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.queue()).isEqualTo("Lost");
              assertThat(letter.body())
                  .contains("\"SequenceNumber\":\"5\"")
                  .doesNotContain("\"6\"");
            });
    assertThat(batches.stream().filter(List.of(POISON)::equals)).hasSize(3);
  }

  @Test
  void losesTheWholeBatchWhenItMayNotHalveIt() {
    worker(true, false, List.of()).deliver(records(8));

    assertThat(batches).hasSize(3).allMatch(batch -> batch.size() == 8);
    assertThat(deadLetters.all()).hasSize(1);
  }

  @Test
  void repeatsFromTheLowestFailedRecordOn() {
    worker(false, true, List.of()).deliver(records(8));

    assertThat(batches.get(0)).hasSize(8);
    assertThat(batches.get(1)).containsExactly("5", "6", "7");
    assertThat(delivered()).containsExactly("0", "1", "2", "3", "4", "6", "7");
  }

  @Test
  void passesOverWhatNoFilterTakes() {
    var filters =
        List.of(
            "{\"dynamodb\": {\"NewImage\": {\"pk\": {\"S\": [\"1\"]}}}}",
            "{\"eventName\": [\"MODIFY\"]}",
            "{\"dynamodb\": {\"NewImage\": {\"pk\": {\"S\": [{\"prefix\": \"3\"}]}}}}");

    worker(true, true, filters).deliver(records(5));

    assertThat(batches).containsExactly(List.of("1", "3"));
  }

  @Test
  void givesNoMoreAtOnceThanTheBatchSize() {
    worker(true, true, List.of()).deliver(records(25).subList(10, 25));

    assertThat(batches).extracting(List::size).containsExactly(10, 5);
  }

  private StreamWorker worker(boolean throwing, boolean bisects, List<String> filters) {
    var retries = new Stack.Retries(2, "Lost");
    var source = new Stack.StreamSource("Function", 10, filters, true, bisects, retries);
    var outside = new Outside(Clock.systemUTC(), () -> "id", new FunctionLog(System.err, true));
    RequestStreamHandler handler =
        (input, output, context) -> {
          var batch = new ArrayList<String>();
          JSON.readTree(input)
              .path("Records")
              .forEach(record -> batch.add(record.at("/dynamodb/SequenceNumber").asText()));
          batches.add(batch);
          if (batch.contains(POISON)) {
            if (throwing) {
              throw new IllegalStateException("poison");
            }
            JSON.writeValue(
                output, Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", POISON))));
          }
        };
    var function = new LocalFunction("Function", handler, Duration.ofSeconds(1), 128, outside);
    return new StreamWorker(source, function, deadLetters);
  }

  /** What came in a batch that went through, or before the culprit in one that reported it. */
  private List<String> delivered() {
    return batches.stream()
        .flatMap(batch -> batch.stream().takeWhile(id -> !id.equals(POISON)))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<StreamRecord> records(int count) {
    return IntStream.range(0, count)
        .mapToObj(Integer::toString)
        .map(id -> StreamRecord.inserted(id, Map.of("pk", AttributeValue.fromS(id))))
        .toList();
  }
}
