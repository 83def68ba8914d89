package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Who moves the base of an older programme into one of ours. */
final class Office {
  private final Till admin;
  private final String programme;

  Office(Cloud cloud, String programme) {
    this.admin = cloud.till("local-admin");
    this.programme = programme;
  }

  /** Uploads a base, whose variant is retail, and comes back when all of it was dealt with. */
  JsonNode migrates(String mode, String base) {
    var order = Web.JSON.createObjectNode().put("mode", mode).put("programme", programme);
    var mapping = order.putObject("mapping").put("separator", ";").put("phonesConfirmed", true);
    mapping.putObject("mailing").put("text", "Изменения в Бонусной Программе").put("partPrice", 5);
    mapping.putArray("variants").addObject().put("name", "Розница");
    var opened = admin.post("/v1/migrations", order);
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    uploads(opened.body().at("/upload/url").asText(), base);
    return shown(path(opened.body()), "DONE");
  }

  private static void uploads(String address, String base) {
    var request = HttpRequest.newBuilder(URI.create(address)).PUT(BodyPublishers.ofString(base));
    assertThat(Web.send(request.build()).status()).isEqualTo(200);
  }

  /** Where a migration is found. */
  static String path(JsonNode migration) {
    return "/v1/migrations/" + migration.path("migrationId").asText();
  }

  /** Comes back when what is at a path has come so far. */
  JsonNode shown(String path, String stage) {
    return Wait.until(stage, () -> shown(path), shown -> has(shown, stage));
  }

  JsonNode shown(String path) {
    return admin.get(path + "?programme=" + programme);
  }

  static boolean has(JsonNode shown, String stage) {
    assertThat(shown.path("stage").asText()).as("%s", shown).isNotEqualTo("FAILED");
    return shown.path("stage").asText().equals(stage);
  }

  Web.Reply post(String path) {
    return admin.post(path + "?programme=" + programme, Web.JSON.createObjectNode());
  }

  /** The answer to whoever looks for a card. */
  int found(String card) {
    return admin.ask("/v1/members?programme=" + programme + "&card=" + card).status();
  }
}
