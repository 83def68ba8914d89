package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who looked a member up, over HTTP. */
class LookupsTest {
  private static Registry registry;

  @BeforeAll
  static void start() throws IOException {
    registry = new Registry();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static List<String> looks(String id) {
    var page = registry.as("admin", "GET", "/v1/members/" + id + "/lookups?limit=100", "");
    var looks = new ArrayList<String>();
    page.body().path("items").forEach(each -> looks.add(0, line(each)));
    return looks;
  }

  private static String line(JsonNode look) {
    var fields = new ArrayList<String>();
    look.path("fields").forEach(field -> fields.add(field.asText()));
    return String.join(
        " ",
        look.path("client").asText(),
        look.path("operator").asText("-"),
        look.path("route").asText(),
        String.join("+", fields));
  }

  @Test
  void eachReadOfPersonalFieldsIsRememberedWithWhoAndWhat() {
    var phone = "+375292220001";
    var id = registry.joins("\"phone\": \"" + phone + "\", \"card\": \"look-1\"");
    var token = registry.signsIn(phone).path("token").asText();
    registry.at("till", "masha", "GET", "/v1/members?card=look-1");
    registry.as("shop", "GET", "/v1/members/" + id, "");
    registry.as("till", "GET", "/v1/members/" + id + "/operations", "");
    registry.as("desk", "GET", "/v1/members/" + id + "/questionnaire", "");
    registry.as("desk", "GET", "/v1/members/" + id + "/consents", "");
    registry.at("desk", "not an id", "POST", "/v1/members/" + id + "/data-export");
    registry.by(token, "GET", "/v1/me", "");
    registry.by(token, "GET", "/v1/me/operations", "");
    registry.as("till", "GET", "/v1/members/" + id + "/balance", "");

    assertThat(looks(id))
        .containsExactlyInAnyOrder(
            "local-till masha GET /v1/members NAME+PHONE+CARDS",
            "local-shop - GET /v1/members/{id} NAME+PHONE+CARDS",
            "local-till - GET /v1/members/{id}/operations OPERATIONS",
            "local-desk - GET /v1/members/{id}/questionnaire NAME+EMAIL+BIRTHDAY",
            "local-desk - GET /v1/members/{id}/consents CONSENTS",
            "local-desk - POST /v1/members/{id}/data-export EVERYTHING");
    assertThat(registry.copy(token).get("lookups")).hasSize(6);
  }

  @Test
  void aTillThatSellsLooksAtNobody() {
    var id = registry.joins("\"phone\": \"+375292220002\", \"card\": \"look-2\"");
    registry.buys("look-2", "{\"phone\": \"+375292220002\"}", Registry.NOW);

    assertThat(looks(id)).isEmpty();
    assertThat(registry.as("desk", "GET", "/v1/members/" + id + "/lookups", "").code())
        .isEqualTo("SCOPE_MISSING");
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    var id = registry.joins("\"phone\": \"+375292220003\"");
    for (int i = 0; i < 5; i++) {
      registry.as("desk", "GET", "/v1/members/" + id, "");
    }
    var first = registry.as("admin", "GET", "/v1/members/" + id + "/lookups?limit=3", "").body();
    var cursor = first.path("nextCursor").asText();
    var path = "/v1/members/" + id + "/lookups?limit=3&cursor=" + cursor;

    assertThat(first.path("items")).hasSize(3);
    assertThat(registry.as("admin", "GET", path, "").body().path("items")).hasSize(2);
  }

  @Test
  void afterAYearItIsForgotten() {
    var id = registry.joins("\"phone\": \"+375292220004\"");
    registry.as("desk", "GET", "/v1/members/" + id, "");
    assertThat(looks(id)).hasSize(1);

    registry.advance("P365D");

    assertThat(looks(id)).isEmpty();
  }
}
