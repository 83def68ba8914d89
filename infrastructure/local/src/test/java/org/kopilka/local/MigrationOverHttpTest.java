package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Older programmes become one, as the case study tells it, over HTTP. */
class MigrationOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IN = "?programme=dobrostroy";
  private static final String BASE =
      """
      card;variant;phone;name;email;points;discount;last_movement
      46001;Дизайнеры 5%;8 (912) 345-67-89;Иван;ivan@example.org;1500;;01.11.2026
      46002;Дизайнеры 5%;+79120000002;Анна;;10;;2026-11-20
      46003;Розница;+7 912 000-00-02;;anna@example.org;20;;2026-10-01
      46004;Розница;+1 234 456 78 90;Некто;;30;;
      46005;Нет такой;;;;5;;
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private CardDesk desk;
  private int receipts;

  @BeforeEach
  void start() throws IOException {
    desk = new CardDesk();
    replaces(programme -> programme.putArray("variants").addAll(List.of(designers())), 2);
  }

  @AfterEach
  void stop() {
    desk.close();
    http.close();
  }

  /** They get 5 %, and pay whatever they like with points, known or not. */
  private static ObjectNode designers() {
    var variant = JSON.createObjectNode().put("code", "designers");
    variant.put("spendMaxBp", 10_000);
    variant.putArray("rates").addObject().put("tier", "CARD").put("rateBp", 500);
    return variant;
  }

  private interface Change {
    void of(ObjectNode programme);
  }

  /** A version in force in so many minutes, and they pass. */
  private void replaces(Change change, int minutes) {
    var programme = (ObjectNode) desk.send("admin", "GET", "/v1/programme" + IN, "");
    var now = Instant.parse(desk.send("admin", "GET", "/local/clock", "").path("now").asText());
    change.of(programme);
    programme.put("programme", "dobrostroy");
    programme.put("effectiveFrom", now.plusSeconds(60L * minutes).toString());
    var answer = desk.send("admin", "PUT", "/v1/programme", programme.toString());
    assertThat(answer.path("version").asInt()).as("%s", answer).isPositive();
    desk.advance("PT" + minutes + "M");
  }

  private String migrates(String mode) {
    var order = JSON.createObjectNode().put("mode", mode).put("programme", "dobrostroy");
    var mapping = order.putObject("mapping").put("separator", ";").put("phonesConfirmed", true);
    mapping.putObject("mailing").put("text", "Изменения в Бонусной Программе").put("partPrice", 5);
    var variants = mapping.putArray("variants");
    variants.addObject().put("name", "Дизайнеры 5%").put("variant", "designers");
    variants.addObject().put("name", "Розница");
    var opened = desk.send("admin", "POST", "/v1/migrations", order.toString());
    assertThat(puts(opened.at("/upload/url").asText())).as("%s", opened).isEqualTo(200);
    desk.send("admin", "POST", "/local/settle", "");
    return opened.path("migrationId").asText();
  }

  private int puts(String address) {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .PUT(HttpRequest.BodyPublishers.ofString(BASE))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode shown(String id) {
    return desk.send("admin", "GET", "/v1/migrations/" + id + IN, "");
  }

  private JsonNode buys(String card, String redeem) {
    var body =
        """
        {"programme": "dobrostroy", "receiptId": "r-%d", "member": {"card": "%s"}, "redeem": %s,
         "lines": [{"sku": "s", "quantity": "1", "price": 100000}]}\
        """
            .formatted(++receipts, card, redeem);
    return desk.send("till", "POST", "/v1/purchases", body);
  }

  @Test
  void rehearsedTwiceABaseComesToTheSame() {
    var first = shown(migrates("REHEARSE")).path("report");
    var second = shown(migrates("REHEARSE")).path("report");
    assertThat(first.path("good").asInt()).as("%s", first).isEqualTo(4);
    assertThat(second).isEqualTo(first);
    assertThat(buys("46001", "null").path("code").asText()).isEqualTo("MEMBER_NOT_FOUND");
  }

  @Test
  void cardsGoOnByTheirOldRulesUntilDayXAndByOneRuleAfterwards() {
    migrates("RUN");
    assertThat(buys("46002", "{\"points\": 10}").at("/earned/points").asInt()).isEqualTo(49);
    assertThat(buys("46003", "{\"points\": 1}").path("code").asText())
        .isEqualTo("CARD_CANNOT_SPEND");

    replaces(programme -> programme.remove("variants"), 5);

    assertThat(buys("46002", "{\"points\": 1}").path("code").asText())
        .isEqualTo("CARD_CANNOT_SPEND");
    assertThat(buys("46002", "null").at("/earned/points").asInt()).isEqualTo(100);
    assertThat(buys("46001", "{\"points\": 500}").path("redeemed").asInt()).isEqualTo(500);
    desk.send("admin", "POST", "/local/settle", "");
    assertThat(desk.send("admin", "GET", "/local/lost", "")).isEmpty();
  }

  @Test
  void ofCardsOnOnePhoneOneIsChosenAndHasAllPoints() {
    migrates("RUN");
    var member = desk.send("desk", "GET", "/v1/members?card=46002&programme=dobrostroy", "");
    assertThat(member.path("cards")).as("%s", member).hasSize(2);
    var chosen =
        desk.send(
            "desk",
            "PUT",
            "/v1/members/" + member.path("memberId").asText() + "/main-card" + IN,
            "{\"number\": \"46003\", \"programme\": \"dobrostroy\"}");
    assertThat(chosen.at("/balance/available").asInt()).as("%s", chosen).isEqualTo(30);
  }

  @Test
  void takenBackTheBaseIsGone() {
    var id = migrates("RUN");
    desk.send("admin", "POST", "/v1/migrations/" + id + "/rollback" + IN, "");
    desk.send("admin", "POST", "/local/settle", "");
    var shown = shown(id);
    assertThat(shown.path("stage").asText()).as("%s", shown).isEqualTo("ROLLED_BACK");
    assertThat(shown.at("/checksum/after")).isEqualTo(shown.at("/checksum/before"));
    assertThat(buys("46001", "null").path("code").asText()).isEqualTo("MEMBER_NOT_FOUND");
  }

  @Test
  void anAddressIsGoodForWhatItWasGivenForOnly() {
    var id = migrates("REHEARSE");
    var report = shown(id).at("/files/report").asText();
    assertThat(puts(report)).isEqualTo(403);
    assertThat(puts(report.replaceAll("signature=.", "signature=x"))).isEqualTo(403);
  }
}
