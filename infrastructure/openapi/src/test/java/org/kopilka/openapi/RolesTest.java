package org.kopilka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.local.template.Stack;
import org.kopilka.seeds.Seeds;

/** Who gets in where: every pair of a key and a route is decided in roles.csv. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
  private static final Set<String> ENDING_THE_SESSION =
      Set.of("DELETE /v1/login", "DELETE /v1/me/sessions", "DELETE /v1/me");

  private static final List<List<String>> TABLE = table();
  private static final List<String> KEYS = TABLE.getFirst().subList(1, TABLE.getFirst().size());

  /** A route, a key, and whether it gets in or how it is turned away. */
  record Pair(Stack.Route route, String key, String verdict) {}

  private final List<Running> running = new ArrayList<>();

  @BeforeAll
  void start() throws IOException {
    running.add(new Running());
  }

  @AfterAll
  void stop() {
    running.forEach(Running::close);
  }

  @Test
  void eachRouteAndEachScopeHasItsPlaceInTheTable() {
    assertThat(TABLE.stream().skip(1).map(List::getFirst))
        .containsExactlyInAnyOrderElementsOf(Running.routes().stream().map(Running::key).toList());
    assertThat(KEYS.subList(2, KEYS.size())).containsExactlyElementsOf(Seeds.SCOPES);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isLetInOrTurnedAwayAsTheTableSays(Pair pair) {
    var path = pair.route().path().replaceAll("\\{[A-Za-z]+}", "nothing-of-this-id");
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    var header = pair.key().equals("unknown") ? "a-stranger" : "local-" + pair.key();
    var answer =
        pair.key().equals("none")
            ? running.getFirst().send(pair.route().method(), path, body)
            : running.getFirst().send(pair.route().method(), path, body, "X-Api-Key", header);
    var verdict = answer.status() == 401 || answer.status() == 403 ? "" + answer.status() : "in";

    assertThat(verdict).as(answer.body().toString()).isEqualTo(pair.verdict());
    assertThat(answer.status()).isLessThan(500);
  }

  @Test
  void theDescriptionNamesTheScopesThatTheFunctionsAskFor() {
    for (var route : Running.routes()) {
      if (route.open() || isMembersOwn(route)) {
        continue;
      }
      var path = route.path().replaceAll("\\{[A-Za-z]+}", "nothing-of-this-id");
      var asked =
          running
              .getFirst()
              .send(route.method(), path, new byte[0], "X-Api-Key", "local-marketing");
      var named = new TreeSet<String>();
      asked.body().path("scopes").forEach(scope -> named.add(scope.asText()));
      named.add("admin");

      assertThat(named).as(Running.key(route)).isEqualTo(told(route));
    }
  }

  /** A session opens what is the member's own, and nothing that a key opens. */
  @Test
  void aSessionIsNoKeyAndAKeyNoSession() {
    var token = running.getFirst().signedIn("+375291234567");
    for (var route : Running.routes()) {
      var path = route.path().replaceAll("\\{[A-Za-z]+}", "nothing-of-this-id");
      if (route.open() || ENDING_THE_SESSION.contains(Running.key(route))) {
        continue;
      }
      var answer =
          running
              .getFirst()
              .send(route.method(), path, new byte[0], "Authorization", "Bearer " + token);

      assertThat(answer.status() != 401).as(Running.key(route)).isEqualTo(isMembersOwn(route));
      assertThat(Description.operation(route).path("security").toString().contains("Session"))
          .isEqualTo(isMembersOwn(route));
    }
  }

  private static boolean isMembersOwn(Stack.Route route) {
    return "Session".equals(route.guard());
  }

  private static SortedSet<String> told(Stack.Route route) {
    var told = new TreeSet<String>();
    Description.operation(route)
        .path("security")
        .forEach(way -> told.add(way.at("/ApiKey/0").asText()));
    return told;
  }

  static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var route : Running.routes()) {
      var row =
          TABLE.stream()
              .filter(r -> r.getFirst().equals(Running.key(route)))
              .findAny()
              .orElse(TABLE.getFirst());
      for (int i = 0; i < KEYS.size(); i++) {
        pairs.add(new Pair(route, KEYS.get(i), row.get(i + 1)));
      }
    }
    return pairs;
  }

  private static List<List<String>> table() {
    try (var file = Objects.requireNonNull(RolesTest.class.getResourceAsStream("roles.csv"))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
