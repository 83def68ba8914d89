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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The big bang of the case study over HTTP: the status, the text word for word, the desk. */
class DayXOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IN = "?programme=dobrostroy";
  private static final String TEXT =
      "Изменения в Бонусной Программе. Для оплаты бонусами в магазине смените статус карты в"
          + " личном кабинете добрострой.рф или на стойке в гипермаркете";
  private static final String ENGLISH = "The Bonus Programme has changed";
  private static final String BASE =
      """
      card;variant;phone;name;email;points;discount;last_movement
      46001;Дизайнеры;8 (912) 345-67-89;Иван;ivan@example.org;1500;;02.11.2026
      46002;Дизайнеры;+79120000002;Анна;;10;;2026-11-20
      46003;Дизайнеры;+7 912 000-00-02;;anna@example.org;20;;2026-10-01
      46004;Дизайнеры;+1 234 456 78 90;Некто;;30;;2026-11-20
      46005;Дизайнеры;+79120000005;Пётр;;40;;2026-10-31
      46006;Дизайнеры;+79120000006;Олег;;50;;2026-11-01
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private CardDesk desk;
  private String migrationId = "";
  private int receipts;

  @BeforeEach
  void migrates() throws IOException {
    desk = new CardDesk();
    var programme = (ObjectNode) desk.send("admin", "GET", "/v1/programme" + IN, "");
    programme.putArray("variants").addObject().put("code", "designers").put("spendMaxBp", 10_000);
    programme.put("programme", "dobrostroy").remove("effectiveFrom");
    desk.send("admin", "PUT", "/v1/programme", programme.toString());
    desk.advance("PT2M");
    var order = JSON.createObjectNode().put("mode", "RUN").put("programme", "dobrostroy");
    var mapping = order.putObject("mapping").put("separator", ";").put("phonesConfirmed", true);
    mapping.putObject("mailing").put("text", TEXT);
    mapping.putArray("variants").addObject().put("name", "Дизайнеры").put("variant", "designers");
    var opened = desk.send("admin", "POST", "/v1/migrations", order.toString());
    migrationId = opened.path("migrationId").asText();
    puts(opened.at("/upload/url").asText());
    desk.send("admin", "POST", "/local/settle", "");
  }

  @AfterEach
  void stop() {
    desk.close();
    http.close();
  }

  private void puts(String address) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .PUT(HttpRequest.BodyPublishers.ofString(BASE))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode asks(String method, String what, String body) {
    var query = method.equals("GET") || body.isEmpty() ? IN : "";
    return desk.send(
        "admin", method, "/v1/migrations/" + migrationId + "/day-x" + what + query, body);
  }

  private JsonNode starts(int size) {
    var order = JSON.createObjectNode().put("programme", "dobrostroy");
    order.put("at", "2026-12-01T00:00:00+03:00");
    order.putObject("text").put("ru", TEXT).put("en", ENGLISH);
    order.putObject("waves").put("size", size);
    return asks("POST", "", order.toString());
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

  private List<String> texts(String phone) {
    var texts = new ArrayList<String>();
    var sent = desk.send("admin", "GET", "/local/messages?to=%2B" + phone, "");
    for (var message : sent) {
      if (message.path("text").asText().matches("Изменения.*|The Bonus.*")) {
        texts.add(message.path("text").asText());
      }
    }
    return texts;
  }

  @Test
  void fromDayXOnCardsAccumulateAndWhoHasSomethingToDoIsToldOnce() {
    var started = starts(100);
    assertThat(started.path("stage").asText()).as("%s", started).isEqualTo("ANNOUNCED");
    assertThat(buys("46004", "{\"points\": 5}").path("redeemed").asInt()).isEqualTo(5);

    desk.advance("P8DT23H");

    assertThat(buys("46004", "{\"points\": 5}").path("code").asText())
        .isEqualTo("CARD_CANNOT_SPEND");
    assertThat(buys("46001", "{\"points\": 5}").path("redeemed").asInt()).isEqualTo(5);
    assertThat(texts("79120000002")).containsExactly(TEXT);
    assertThat(texts("79120000006")).containsExactly(TEXT);
    assertThat(texts("79123456789")).isEmpty();
    assertThat(texts("79120000005")).isEmpty();
    desk.advance("P1D");
    var shown = asks("GET", "", "");
    assertThat(shown.path("stage").asText()).as("%s", shown).isEqualTo("DONE");
    assertThat(shown.at("/progress/chosen").asInt()).isEqualTo(2);
    assertThat(shown.at("/progress/sent").asInt()).isEqualTo(2);
    assertThat(texts("79120000002")).hasSize(1);
    assertThat(desk.send("admin", "GET", "/local/lost", "")).isEmpty();
  }

  @Test
  void whoSpeaksEnglishIsToldInEnglish() {
    var form =
        """
        {"programme": "dobrostroy", "source": "TILL", "card": "47001", "phone": "+79120000007",
         "language": "en"}\
        """;
    desk.send("till", "POST", "/v1/members", form);
    buys("47001", "null");
    starts(100);
    desk.advance("P8DT23H");
    assertThat(texts("79120000007")).containsExactly(ENGLISH);
  }

  @Test
  void theCashierTellsWhoNoMessageReaches() {
    starts(100);
    assertThat(buys("46004", "null").path("notices")).isEmpty();

    desk.advance("P8DT23H");

    var told = buys("46004", "null");
    assertThat(told.path("notices")).as("%s", told).hasSize(2);
    assertThat(told.at("/notices/0").asText()).startsWith("Сообщения не доходят");
    assertThat(told.at("/notices/1").asText()).contains("заполнить анкету");
    var again = desk.send("till", "GET", "/v1/purchases/r-" + receipts + IN, "").path("notices");
    assertThat(again).isEqualTo(told.path("notices"));
    assertThat(buys("46001", "null").path("notices")).isEmpty();
  }

  @Test
  void itsMigrationIsTakenBackOnlyWhenTheDayIsCancelled() {
    starts(100);
    var path = "/v1/migrations/" + migrationId + "/rollback" + IN;
    assertThat(desk.send("admin", "POST", path, "").path("code").asText())
        .isEqualTo("DAY_X_UNDER_WAY");

    asks("POST", "/cancel", "");

    assertThat(desk.send("admin", "POST", path, "").path("stage").asText())
        .isEqualTo("ROLLING_BACK");
    desk.send("admin", "POST", "/local/settle", "");
    assertThat(desk.send("admin", "GET", "/v1/members" + IN + "&card=46001", "").path("code"))
        .hasToString("\"MEMBER_NOT_FOUND\"");
  }

  @Test
  void wavesStopWhenTheyArePausedOrCancelled() {
    starts(1);
    asks("POST", "/pause", "");
    desk.advance("P9D");
    assertThat(asks("GET", "", "").at("/progress/chosen").asInt()).isEqualTo(2);
    assertThat(asks("GET", "", "").at("/progress/waves").asInt()).isZero();
    asks("POST", "/resume", "");
    desk.advance("PT15M");
    assertThat(asks("GET", "", "").at("/progress/waves").asInt()).isEqualTo(1);
    asks("POST", "/cancel", "");
    desk.advance("P1D");
    var shown = asks("GET", "", "");
    assertThat(shown.path("stage").asText()).isEqualTo("CANCELLED");
    assertThat(shown.at("/progress/sent").asInt()).isEqualTo(1);
    assertThat(shown.at("/progress/left").asInt()).isEqualTo(1);
  }

  @Test
  void theOfficeSeesWhichCardsNobodyHasBound() {
    var numbers = new ArrayList<String>();
    var cursor = "";
    do {
      var page = desk.send("admin", "GET", "/v1/unbound-cards" + IN + "&limit=2" + cursor, "");
      page.path("items").forEach(item -> numbers.add(item.path("card").asText()));
      cursor =
          page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asText();
    } while (!cursor.isEmpty());
    assertThat(numbers).containsExactlyInAnyOrder("46002", "46004", "46005", "46006");
  }
}
