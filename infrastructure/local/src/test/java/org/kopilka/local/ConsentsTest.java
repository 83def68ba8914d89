package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What members agree to, by channel, with its history; over HTTP. */
class ConsentsTest {
  private static Registry registry;

  @BeforeAll
  static void start() throws IOException {
    registry = new Registry();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static List<String> lines(JsonNode answer, String field) {
    var lines = new ArrayList<String>();
    for (var each : answer.path(field)) {
      lines.add(
          each.path("purpose").asText()
              + "."
              + each.path("channel").asText()
              + (each.path("given").asBoolean() ? " yes " : " no ")
              + each.path("source").asText());
    }
    return lines;
  }

  private static String said(String channel, boolean given) {
    return "{\"consents\": [{\"purpose\": \"ADVERTISING\", \"channel\": \"%s\", \"given\": %s}]}"
        .formatted(channel, given);
  }

  private static int advertised(String phone, String memberId) {
    var before = registry.textsTo(phone).size();
    registry.as(
        "admin",
        "POST",
        "/local/events",
        """
        {"source": "shop", "detailType": "MessageRequested", "detail": {"metadata": {}, "data":
         {"programme": "veska", "memberId": "%s", "purpose": "MARKETING", "text": {"ru": "Скидки"}}}}
        """
            .formatted(memberId));
    return registry.textsTo(phone).size() - before;
  }

  @Test
  void areGivenWithdrawnAndGivenAgainAndNothingIsForgotten() {
    var phone = "+375291110001";
    var id = registry.joins("\"phone\": \"" + phone + "\", \"consents\": [\"ADVERTISING.SMS\"]");
    var token = registry.signsIn(phone).path("token").asText();
    assertThat(advertised(phone, id)).isEqualTo(1);

    registry.by(token, "PUT", "/v1/me/consents", said("SMS", false));
    assertThat(advertised(phone, id)).isZero();
    var again = registry.as("desk", "PUT", "/v1/members/" + id + "/consents", said("SMS", true));

    assertThat(advertised(phone, id)).isEqualTo(1);
    assertThat(lines(again.body(), "consents")).containsExactly("ADVERTISING.SMS yes DESK");
    assertThat(lines(again.body(), "history"))
        .containsExactly(
            "ADVERTISING.SMS yes TILL", "ADVERTISING.SMS no CABINET", "ADVERTISING.SMS yes DESK");
    assertThat(again.body().at("/history/2/by").asText()).isEqualTo("local-desk");
    var own = registry.by(token, "GET", "/v1/me/consents", "").body();
    assertThat(own.at("/history/2").has("by")).isFalse();
  }

  @Test
  void saidTwiceIsSaidOnce() {
    var id = registry.joins("\"phone\": \"+375291110002\"");
    registry.as("desk", "PUT", "/v1/members/" + id + "/consents", said("EMAIL", true));

    var twice = registry.as("desk", "PUT", "/v1/members/" + id + "/consents", said("EMAIL", true));

    assertThat(lines(twice.body(), "history")).containsExactly("ADVERTISING.EMAIL yes DESK");
  }

  @Test
  void withdrawnFromAdvertisingTheAccountIsStillTold() {
    var phone = "+375291110003";
    registry.joins("\"phone\": \"" + phone + "\", \"card\": \"cons-3\"");
    var before = registry.textsTo(phone).size();

    registry.buys("cons-3", "{\"card\": \"cons-3\"}", Registry.NOW);
    assertThat(registry.textsTo(phone)).hasSize(before + 1);
    assertThat(registry.signsIn(phone).path("token").asText()).isNotEmpty();
  }

  @Test
  void nobodySaysYesAndNoOrNothing() {
    var id = registry.joins("\"phone\": \"+375291110004\"");
    var path = "/v1/members/" + id + "/consents";
    var both =
        said("SMS", true).replace("]", ", {\"purpose\": \"ADVERTISING\", \"given\": false}]");

    assertThat(registry.as("desk", "PUT", path, both).body().findValuesAsText("code"))
        .contains("DUPLICATE");
    assertThat(registry.as("desk", "PUT", path, "{\"consents\": []}").status()).isEqualTo(400);
    assertThat(registry.as("desk", "PUT", path, said("PIGEON", true)).status()).isEqualTo(400);
    assertThat(registry.as("till", "GET", path, "").code()).isEqualTo("SCOPE_MISSING");
    assertThat(registry.as("desk", "GET", "/v1/members/nobody/consents", "").code())
        .isEqualTo("MEMBER_NOT_FOUND");
  }
}
