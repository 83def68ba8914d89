package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static SmallPlatform small;

  @BeforeAll
  static void start() throws IOException {
    small = new SmallPlatform();
  }

  @AfterAll
  static void stop() {
    small.close();
  }

  @Test
  void handsAFunctionTheEventOfApiGateway() {
    var response =
        small.send("POST", "/sales/a%2Fb?x=1&x=2&y=a+b", "+1", "X-Api-Key", "local-till");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Function")).contains("Till");
    var event = SmallPlatform.json(response);
    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("POST /sales/{id}");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2&y=a+b");
    assertThat(event.at("/pathParameters/id").asText()).isEqualTo("a/b");
    assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
    assertThat(event.at("/queryStringParameters/y").asText()).isEqualTo("a b");
    assertThat(event.at("/headers/x-api-key").asText()).isEqualTo("local-till");
    assertThat(event.path("body").asText()).isEqualTo("+1");
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("POST");
    assertThat(event.at("/requestContext/requestId").asText()).isNotEmpty();
    assertThat(event.at("/requestContext/authorizer/lambda/client").asText())
        .isEqualTo("local-till");
  }

  @Test
  void asksNobodyOnAnOpenRoute() {
    var response = small.send("GET", "/open", "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(SmallPlatform.json(response).at("/requestContext/authorizer").isMissingNode())
        .isTrue();
  }

  @Test
  void saysWhatToDoWithoutAKey() {
    var response = small.send("POST", "/sales/1", "", "Accept-Language", "en");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(SmallPlatform.json(response).path("code").asText()).isEqualTo("API_KEY_MISSING");
    assertThat(SmallPlatform.json(response).path("detail").asText()).contains("X-Api-Key");
  }

  @Test
  void keepsOutWhomTheAuthorizerDoesNotLetIn() {
    assertThat(small.send("POST", "/sales/1", "", "X-Api-Key", "stranger").statusCode())
        .isEqualTo(403);
  }

  @Test
  void knowsNoOtherPaths() {
    var response = small.send("GET", "/sales", "", "Request-Id", "r-1");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Request-Id")).contains("r-1");
  }

  @Test
  void takesNoIdThatWouldNotBeReadableInALog() {
    for (var id : List.of("", " ", "a b", "x".repeat(65))) {
      var response = small.send("GET", "/sales", "", "Request-Id", id);

      assertThat(response.headers().firstValue("Request-Id"))
          .hasValueSatisfying(made -> assertThat(made).isNotEqualTo(id).isNotBlank());
    }
  }

  @Test
  void namesTheMethodsOfAPath() {
    var response = small.send("DELETE", "/sales/1", "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void takesBodiesOf256KilobytesAndNoMore() {
    var full = "1".repeat(256 * 1024);

    assertThat(small.send("POST", "/sales/1", full).statusCode()).isEqualTo(401);
    assertThat(small.send("POST", "/sales/1", full + "1").statusCode()).isEqualTo(413);
    assertThat(small.send("POST", "/sales/1", full.repeat(8)).statusCode()).isEqualTo(413);
  }

  @Test
  void answersForAFunctionThatFails() {
    var response = small.sell("crash", "+1");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(SmallPlatform.json(response).path("code").asText()).isEqualTo("INTERNAL_ERROR");
    assertThat(response.body()).doesNotContain("fire");
  }

  @Test
  void givesEveryCallerItsOwnAnswer() {
    try (var callers = Executors.newFixedThreadPool(8)) {
      var answers =
          IntStream.range(0, 400)
              .mapToObj(i -> callers.submit(() -> small.sell("own-" + i, "+" + i).body()))
              .toList();

      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i))
            .succeedsWithin(Duration.ofSeconds(30))
            .asString()
            .contains("\"id\":\"own-" + i + "\"")
            .contains("\"body\":\"+" + i + "\"");
      }
    }
  }
}
