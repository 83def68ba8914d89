package org.kopilka.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file that {@code sam local invoke} is given is read by its function, which the template
 * names: a file that nobody listed is tried like the others.
 */
class EveryFileTest {
  private static final int READ_AND_REFUSED_AT_MOST = 499;
  private static final int NOT_READ = 400;

  private static final List<String> QUEUED = List.of("sms", "wallets", "vigilance");

  private final World world = new World();

  @BeforeEach
  void migrates() {
    world.migrates();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @MethodSource("org.kopilka.events.Examples#requests")
  void aRequestIsReadByTheFunctionOfItsRoute(String example) {
    var request = Examples.read("http/" + example);
    var function = function(TemplateRules.functionOf(request.path("routeKey").asText()));

    var answer = world.invoke(function, request);

    assertThat(function).isEqualTo(Examples.functionOf(example));
    assertThat(answer.path("statusCode").asInt())
        .as(answer.path("body").asText())
        .isBetween(200, READ_AND_REFUSED_AT_MOST)
        .isNotEqualTo(NOT_READ);
  }

  @ParameterizedTest
  @MethodSource("org.kopilka.events.Examples#events")
  void anEventIsReadByWhoeverItsRulesTell(String example) {
    var event = Examples.read(example);
    for (var rule : TemplateRules.rulesFor(event)) {
      var listener = listener(rule);
      var told = QUEUED.contains(listener) ? Story.queued(event) : event;

      var answer = world.invoke(listener, told);

      assertThat(answer.path("batchItemFailures")).as(rule).isEmpty();
    }
  }

  @Test
  void noFunctionIsWithoutAFile() {
    var tried = new TreeSet<>(invocations());
    Examples.requests().forEach(example -> tried.add(Examples.functionOf(example)));
    Examples.events().stream()
        .flatMap(example -> TemplateRules.rulesFor(Examples.read(example)).stream())
        .forEach(rule -> tried.add(listener(rule)));

    assertThat(TemplateRules.functions())
        .hasSize(18)
        .extracting(EveryFileTest::function)
        .containsExactlyInAnyOrderElementsOf(tried);
  }

  @Test
  void noFileLiesWhereNoTestLooks() {
    assertThat(Examples.folders()).containsExactly("", "http", "invoke");
  }

  @ParameterizedTest
  @MethodSource("invocations")
  void anInvocationIsReadByTheFunctionOfItsName(String example) {
    var answer = world.invoke(example, Examples.read("invoke/" + example));

    assertThat(answer.path("batchItemFailures")).isEmpty();
  }

  static List<String> invocations() {
    return Examples.names("events/invoke");
  }

  /** Rules of their own lead to queues; the others are named by their functions. */
  private static String listener(String rule) {
    if (rule.equals("WalletMovements")) {
      return "wallets";
    }
    if (rule.equals("VigilanceReceipts")) {
      return "vigilance";
    }
    return rule.startsWith("Sms") ? "sms" : function(rule.substring(0, rule.indexOf('.')));
  }

  private static String function(String logicalId) {
    return logicalId.replace("Function", "").toLowerCase(Locale.ROOT);
  }
}
