package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the outbox really says, held to the schemas and to the examples. */
class EmittedEventsTest {
  /** Events that others put on the bus. */
  private static final Set<String> INCOMING =
      Set.of(
          "MessageRequested",
          "MaturePoints",
          "ExpirePoints",
          "ReviewTiers",
          "StartDayX",
          "GoOnWithDayX");

  private static final List<ObjectNode> TOLD = Story.told();

  @Test
  void fitsItsSchemas() {
    assertThat(TOLD).allSatisfy(EmittedEventsTest::fits);
  }

  static void fits(ObjectNode event) {
    var type = event.path("detail-type").asText();
    assertThat(Schemas.faults(type, event)).as(event.toString()).isEmpty();
  }

  @Test
  void isWhatTheExamplesSay() {
    var examples = Examples.events().stream().filter(e -> !INCOMING.contains(e)).toList();

    assertThat(examples)
        .allSatisfy(
            example ->
                assertThat(TOLD.stream().map(EmittedEventsTest::content))
                    .as(example)
                    .contains(content(Examples.read(example))));
  }

  @Test
  void hasAnExampleOfEachType() {
    var types = TOLD.stream().map(event -> event.path("detail-type").asText()).distinct();

    assertThat(types).allMatch(type -> Examples.events().contains(type));
  }

  /** All but what the bus itself adds. */
  private static String content(JsonNode event) {
    return event.path("source") + " " + event.path("detail-type") + " " + event.path("detail");
  }
}
