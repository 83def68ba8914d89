package org.kopilka.simulation.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Events may get more fields, and lose or change none (contract, Events). */
final class Additions {
  private Additions() {}

  /** Compares what was told of an item once with what is told of it now. */
  static void check(@Nullable JsonNode then, JsonNode now) {
    assertThat(then).as("told for the first time: " + now).isNotNull();
    if (then != null) {
      contains(then.path("detail"), now.path("detail"), "/detail");
      assertThat(now.path("detail-type")).isEqualTo(then.path("detail-type"));
      assertThat(now.path("source")).isEqualTo(then.path("source"));
    }
  }

  private static void contains(JsonNode then, JsonNode now, String at) {
    switch (then) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(
                  field ->
                      contains(
                          field.getValue(), now.path(field.getKey()), at + "/" + field.getKey()));
      case ArrayNode array -> {
        assertThat(now.size()).as(at).isEqualTo(array.size());
        for (int i = 0; i < array.size(); i++) {
          contains(array.path(i), now.path(i), at + "/" + i);
        }
      }
      default -> assertThat(now).as(at).isEqualTo(then);
    }
  }
}
