package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of requests and the functions that read them refuse the same bodies. */
class SchemasAndFunctionsTest {
  private static final List<BiConsumer<ObjectNode, String>> SPOILERS =
      List.of(
          ObjectNode::remove,
          (body, field) -> body.put(field, true),
          (body, field) -> body.put(field, -1),
          (body, field) -> body.put(field, Long.MAX_VALUE),
          (body, field) -> body.put(field, ""),
          (body, field) -> body.put(field, "?".repeat(2000)),
          (body, field) -> body.putObject(field),
          (body, field) -> body.putArray(field));

  static List<String> requestsWithABody() {
    return Examples.requests().stream()
        .filter(example -> Examples.read("http/" + example).has("body"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("requestsWithABody")
  void refuseTheSameBodies(String example) {
    var disagreements = new ArrayList<String>();
    try (var world = new World()) {
      world.send("adjust-points");
      world.send("record-purchase");
      for (var field : ExamplesTest.fieldsOf(body(Examples.read("http/" + example)))) {
        SPOILERS.forEach(spoiler -> compare(world, example, field, spoiler, disagreements));
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static void compare(
      World world,
      String example,
      String field,
      BiConsumer<ObjectNode, String> spoiler,
      List<String> disagreements) {
    var request = Examples.read("http/" + example);
    var body = body(request);
    if (!body.has(field)) {
      return;
    }
    spoiler.accept(body, field);
    request.put("body", body.toString());
    var faults = Schemas.faults("http/" + example, RequestView.of(request));
    var answer = world.invoke(Examples.functionOf(example), request);
    var refused = answer.path("statusCode").asInt() == 400;
    if (refused == faults.isEmpty()) {
      disagreements.add(body + "\n  schema: " + faults + "\n  function: " + answer.path("body"));
    }
  }

  private static ObjectNode body(ObjectNode request) {
    return (ObjectNode) Examples.parse(request.path("body").asText());
  }
}
