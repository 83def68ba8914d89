package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example fits its schema, and there is one of everything. */
class ExamplesTest {
  private static final Set<String> PERSONAL =
      Set.of("phone", "name", "email", "birthday", "fullName", "address", "card");

  @ParameterizedTest
  @MethodSource("org.kopilka.events.Examples#events")
  void eventsFitTheirSchema(String example) {
    assertThat(Schemas.faults(Examples.type(example), Examples.read(example))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.kopilka.events.Examples#requests")
  void requestsFitTheirSchema(String example) {
    var request = RequestView.of(Examples.read("http/" + example));
    assertThat(Schemas.faults("http/" + example, request)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.kopilka.events.Examples#events")
  void eventsNameNoPerson(String example) {
    assertThat(fieldsOf(Examples.read(example)).stream().filter(PERSONAL::contains)).isEmpty();
  }

  static Set<String> fieldsOf(JsonNode node) {
    var fields = new TreeSet<String>();
    node.fieldNames().forEachRemaining(fields::add);
    node.forEach(child -> fields.addAll(fieldsOf(child)));
    return fields;
  }

  @Test
  void eachSchemaHasAnExampleAndEachExampleASchema() {
    assertThat(Examples.events().stream().map(Examples::type).distinct())
        .containsExactlyElementsOf(
            Examples.names("events/schema").stream().filter(s -> !s.equals("parts")).toList());
    assertThat(Examples.requests()).isEqualTo(Examples.names("events/schema/http"));
  }

  @Test
  void eachRouteHasAnExample() {
    var routes =
        Examples.requests().stream()
            .map(example -> Examples.read("http/" + example).path("routeKey").asText())
            .toList();
    assertThat(routes).containsExactlyInAnyOrderElementsOf(TemplateRules.routes());
  }

  @Test
  void schedulesSendWhatFitsTheirOrdersSchema() {
    assertThat(TemplateRules.schedules())
        .hasSize(4)
        .allSatisfy(
            input ->
                assertThat(
                        Schemas.faults(input.event().path("detail-type").asText(), input.event()))
                    .isEmpty());
  }

  @Test
  void aFieldThatNoSchemaKnowsIsFound() {
    var event = Examples.read("PointsEarned");
    event.withObject("/detail/data").put("phone", "+375290000000");

    assertThat(Schemas.faults("PointsEarned", event)).isNotEmpty();
  }
}
