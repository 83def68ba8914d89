package org.kopilka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.StackReader;
import org.kopilka.testing.Repository;

/** What is served is what {@code events/} says, and is about the routes there are. */
class PublishedTest {
  private static final String FILE =
      "functions/programmes/src/main/resources/org/kopilka/programmes/openapi.json";

  @Test
  void isWhatTheSchemasSay() throws IOException {
    var text = Document.text(Document.assemble());
    if (Boolean.getBoolean("rewrite")) {
      Files.writeString(Repository.file(FILE), text);
    }
    assertThat(Repository.text(FILE))
        .as("after a change in events/: -Drewrite=true writes it anew")
        .isEqualTo(text);
  }

  @Test
  void tellsOfEachRouteOfTheTemplateAndOfNoOther() {
    var told = new ArrayList<String>();
    for (var path : Sources.parse(Repository.text(FILE)).path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> told.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(routes().stream().map(PublishedTest::key).toList());
  }

  @Test
  void asksForAKeyWhereTheTemplateDoes() {
    for (var route : routes()) {
      var told =
          Sources.parse(Repository.text(FILE))
              .path("paths")
              .path(route.path())
              .path(route.method().toLowerCase(Locale.ROOT));
      assertThat(told.path("security").isEmpty()).as(key(route)).isEqualTo(route.open());
    }
  }

  private static String key(Stack.Route route) {
    return route.method() + " " + route.path();
  }

  private static List<Stack.Route> routes() {
    return StackReader.read(Repository.text("template.yaml"), Map.of()).routes();
  }
}
