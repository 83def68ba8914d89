package org.kopilka.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cashier's card on strangers' receipts (requirement R89), over HTTP. */
class StaffFraudTest {
  private CardDesk desk;

  @BeforeEach
  void start() throws IOException {
    desk = new CardDesk();
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  /** Twelve days back; the shop's halves work by turns of two days. */
  private void trade() {
    for (int day = 0; day < 12; day++) {
      boolean isMashas = day / 2 % 2 == 0;
      for (int hour = 0; hour < 8; hour++) {
        var at = CardDesk.NOW.minus(Duration.ofDays(13L - day)).plus(Duration.ofHours(hour));
        buys("x-" + day + "-" + hour, null, isMashas ? "ivan" : "oleg", at);
        buys("y-" + day + "-" + hour, null, isMashas ? "masha" : "anna", at);
        if (isMashas && hour % 3 == 0) {
          buys("own-" + day + "-" + hour, "own-0001", "masha", at.plusSeconds(600));
        }
      }
    }
    settle();
  }

  private JsonNode buys(String receipt, @Nullable String card, String cashier, Instant at) {
    var member = card == null ? "" : "\"member\": {\"card\": \"" + card + "\"}, ";
    var body =
        """
        {"receiptId": "%s", %s"store": "minsk-1", "till": "1", "cashier": "%s", "at": "%s",
         "lines": [{"sku": "s", "name": "n", "quantity": "1", "price": 10000}]}
        """
            .formatted(receipt, member, cashier, at);
    return desk.send("till", "POST", "/v1/purchases", body);
  }

  private void settle() {
    desk.send("admin", "POST", "/local/settle", "");
  }

  private JsonNode alerts() {
    return desk.send("admin", "GET", "/v1/alerts", "").path("items");
  }

  @Test
  void aCashiersCardOnStrangersReceiptsIsListedWithThemAndJudged() {
    var own = desk.joins("own-0001", "+375290000009", 0);
    trade();

    var alerts = alerts();
    assertThat(alerts).hasSize(1);
    var alert = alerts.get(0);
    assertThat(alert.path("type").asText()).isEqualTo("SUSPICION");
    assertThat(alert.path("kind").asText()).isEqualTo("CARD_AT_CASHIER");
    assertThat(alert.path("memberId").asText()).isEqualTo(own);
    assertThat(alert.path("cashier").asText()).isEqualTo("masha");
    assertThat(alert.path("receipts"))
        .allSatisfy(receipt -> assertThat(receipt.asText()).startsWith("own-"));
    assertThat(alert.at("/figures/cardHere").asInt()).isEqualTo(alert.path("receipts").size());
    assertThat(alert.at("/why/ru").asText()).contains("кассира masha");
    assertThat(alert.at("/why/en").asText()).contains("cashier masha");

    var verdict = "{\"finding\": \"CONFIRMED\", \"reason\": \"camera\"}";
    var path = "/v1/alerts/" + alert.path("id").asText() + "/verdict";
    desk.send("admin", "PUT", path, verdict);
    assertThat(alerts().get(0).at("/verdict/finding").asText()).isEqualTo("CONFIRMED");
    assertThat(alerts().get(0).at("/verdict/by").asText()).isEqualTo("local-admin");
    assertThat(desk.send("desk", "PUT", path, verdict).path("code").asText())
        .isEqualTo("SCOPE_MISSING");
  }

  @Test
  void aMarkedCardIsSuspiciousFromItsFirstUse() {
    desk.joins("own-0001", "+375290000009", 0);
    var marked = desk.send("admin", "PUT", "/v1/staff-cards/own-0001", "{\"cashier\": \"masha\"}");
    assertThat(marked.path("card").asText()).isEqualTo("****0001");

    buys("first", "own-0001", "masha", CardDesk.NOW);
    settle();

    assertThat(alerts()).hasSize(1);
    assertThat(alerts().get(0).path("kind").asText()).isEqualTo("STAFF_CARD");
    assertThat(alerts().get(0).path("receipts")).hasToString("[\"first\"]");
    desk.send("admin", "DELETE", "/v1/staff-cards/own-0001", "");
    assertThat(desk.send("admin", "GET", "/v1/staff-cards", "").path("items")).isEmpty();
  }
}
