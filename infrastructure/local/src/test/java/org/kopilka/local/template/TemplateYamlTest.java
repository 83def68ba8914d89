package org.kopilka.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kopilka.local.bus.Rules;
import org.kopilka.local.time.Recurrence;

/** The project's own template is understood to the last property. */
class TemplateYamlTest {
  private static Stack stack;

  @BeforeAll
  static void read() throws IOException {
    var template = Path.of("..", "..", "template.yaml");
    stack = StackReader.read(Files.readString(template), Map.of());
  }

  @Test
  void namesAHandlerOfItsOwnModuleForEachFunction() {
    assertThat(stack.functions())
        .hasSize(18)
        .allSatisfy(
            function -> {
              var name = function.id().replace("Function", "");
              assertThat(function.handler())
                  .isEqualTo(
                      "org.kopilka." + name.toLowerCase(Locale.ROOT) + "." + name + "Handler");
            });
  }

  @Test
  void givesEachFunctionItsEnvironment() {
    assertThat(stack.functions())
        .allSatisfy(
            function ->
                assertThat(function.environment())
                    .containsEntry("TABLE_NAME", "kopilka-Table")
                    .containsEntry("BUS_NAME", "kopilka-local")
                    .containsEntry("PROGRAMME", "veska"));
    assertThat(stack.functions())
        .filteredOn(function -> function.environment().containsKey("IDENTITY_PEPPER"))
        .extracting(Stack.Function::id)
        .containsExactlyInAnyOrder(
            "AccrualFunction",
            "RedemptionFunction",
            "MembersFunction",
            "LoginFunction",
            "CardsFunction",
            "PrivacyFunction",
            "PagesFunction",
            "WalletsFunction",
            "MigrationsFunction",
            "DayXFunction",
            "SmsFunction");
    assertThat(stack.functions())
        .filteredOn(function -> "24".equals(function.environment().get("TEXT_HOURS")))
        .extracting(Stack.Function::id)
        .containsExactly("SmsFunction");
  }

  @Test
  void opensOnlyWhatEverybodyMayKnow() {
    assertThat(stack.routes())
        .hasSize(61)
        .filteredOn(Stack.Route::open)
        .extracting(Stack.Route::path)
        .containsExactlyInAnyOrder(
            "/v1/programme",
            "/v1/openapi.json",
            "/v1/login/codes",
            "/v1/login",
            "/v1/cards/{address}",
            "/v1/cards/{address}/pass",
            "/v1/cards/{address}/google-wallet");
    assertThat(stack.guards())
        .isEqualTo(
            Map.of(
                "ApiKey", new Stack.Authorizer("AuthorizerFunction", "x-api-key"),
                "Session", new Stack.Authorizer("AuthorizerFunction", "authorization")));
  }

  /** A key is no member, and a session is no till. */
  @Test
  void asksForASessionWhereMembersSeeTheirOwn() {
    assertThat(stack.routes())
        .filteredOn(route -> "Session".equals(route.guard()))
        .extracting(route -> route.method() + " " + route.path())
        .containsExactlyInAnyOrder(
            "DELETE /v1/login",
            "DELETE /v1/me/sessions",
            "GET /v1/me",
            "GET /v1/me/balance",
            "GET /v1/me/operations",
            "GET /v1/me/cards",
            "POST /v1/me/cards",
            "PUT /v1/me/main-card",
            "GET /v1/me/questionnaire",
            "PUT /v1/me/questionnaire",
            "GET /v1/me/card-page",
            "GET /v1/me/consents",
            "PUT /v1/me/consents",
            "POST /v1/me/data-export",
            "DELETE /v1/me");
  }

  @Test
  void losesNothingWithoutATrace() {
    assertThat(stack.streamSources())
        .allSatisfy(source -> assertThat(source.onFailure().deadLetters()).isNotNull())
        .allSatisfy(source -> assertThat(source.onFailure().retriesMax()).isLessThan(100));
    assertThat(stack.queueSources())
        .allSatisfy(source -> assertThat(redriveOf(source.queue())).isNotNull());
    assertThat(stack.schedules())
        .allSatisfy(
            schedule -> assertThat(function(schedule.function()).deadLetters()).isNotNull());
  }

  @Test
  void runsItsSchedulesByExpressionsThatAreUnderstood() {
    var evening = Instant.parse("2026-11-21T20:00:00Z");

    assertThat(stack.schedules())
        .extracting(each -> Recurrence.of(each.expression(), each.zone()).next(evening))
        .containsExactlyInAnyOrder(
            Instant.parse("2026-11-22T02:00:00Z"),
            Instant.parse("2026-11-21T21:10:00Z"),
            Instant.parse("2026-11-21T21:40:00Z"),
            Instant.parse("2026-11-21T20:15:00Z"));
  }

  @Test
  void hasPatternsThatTheEngineTakes() {
    assertThat(new Rules(stack.rules())).isNotNull();
  }

  private static Stack.@Nullable Redrive redriveOf(String queue) {
    return stack.queues().stream()
        .filter(each -> each.id().equals(queue))
        .findFirst()
        .orElseThrow()
        .redrive();
  }

  private static Stack.Retries function(String id) {
    return stack.functions().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow()
        .onFailure();
  }
}
