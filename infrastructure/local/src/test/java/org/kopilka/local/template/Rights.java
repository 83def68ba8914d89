package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What functions may do. Beyond what is written, SAM gives every role Amazon's own policies for
 * logs, for X-Ray and for the queue or stream that it reads; these name no resources and have no
 * others.
 */
final class Rights {
  private Rights() {}

  /** A statement of a function's rights. */
  private record Right(
      String function, String effect, List<String> actions, List<Object> resources) {
    boolean allows() {
      return effect.equals("Allow");
    }
  }

  static void nameActions(Written template) {
    assertThat(rights(template))
        .isNotEmpty()
        .flatExtracting(Right::actions)
        .noneMatch(action -> action.contains("*"));
  }

  /** A phone number is no resource: texts can only be allowed to all of them. */
  static void nameResourcesButForTexts(Written template) {
    assertThat(rights(template))
        .filteredOn(right -> right.allows() && right.resources().toString().contains("*"))
        .singleElement()
        .satisfies(
            right -> {
              assertThat(right.function()).isEqualTo("SmsFunction");
              assertThat(right.actions()).containsExactly("sns:Publish");
            });
    assertThat(rights(template))
        .filteredOn(right -> !right.allows())
        .singleElement()
        .satisfies(right -> assertThat(right.actions()).containsExactly("sns:Publish"));
  }

  /** Ready-made policies allow what nobody has read. */
  static void areWrittenOut(Written template) {
    assertThat(template.functions().values())
        .allSatisfy(
            function -> {
              assertThat(function).containsKey("Policies").doesNotContainKey("Role");
              assertThat(Written.list(function.get("Policies")))
                  .allSatisfy(policy -> assertThat(Written.map(policy)).containsKey("Statement"));
            });
    assertThat(statements(template)).doesNotContainKeys("NotAction", "NotResource");
  }

  static void deleteNothing(Written template) {
    assertThat(rights(template))
        .flatExtracting(Right::actions)
        .noneMatch(action -> action.contains("Delete") || action.contains("PartiQL"));
  }

  static void scanNothing(Written template) {
    assertThat(rights(template))
        .flatExtracting(Right::actions)
        .isNotEmpty()
        .doesNotContain("dynamodb:Scan");
  }

  private static Map<String, Object> statements(Written template) {
    var keys = new TreeMap<String, Object>();
    template.functions().values().stream().flatMap(Rights::statements).forEach(keys::putAll);
    return keys;
  }

  private static List<Right> rights(Written template) {
    return template.functions().entrySet().stream()
        .flatMap(
            function ->
                statements(function.getValue())
                    .map(statement -> right(function.getKey(), statement)))
        .toList();
  }

  private static Stream<Map<String, Object>> statements(Map<String, Object> function) {
    return Written.list(function.get("Policies")).stream()
        .filter(Map.class::isInstance)
        .flatMap(policy -> Written.list(Written.map(policy).get("Statement")).stream())
        .map(Written::map);
  }

  private static Right right(String function, Map<String, Object> statement) {
    return new Right(
        function,
        String.valueOf(statement.get("Effect")),
        Written.list(statement.get("Action")).stream().map(String::valueOf).toList(),
        Written.list(statement.get("Resource")));
  }
}
