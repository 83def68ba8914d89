package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An older programme's base is uploaded, and comes in by itself; taken back, it is gone. */
@Deployed
class MigrationsTest {
  private static final long NUMBERS = 10_000_000_000L;
  private static final String IN = "?programme=dobrostroy";

  private final Till office;
  private final String card;

  MigrationsTest(Cloud cloud) {
    office = cloud.till("local-admin");
    card = "46" + String.format(Locale.ROOT, "%010d", new SecureRandom().nextLong(NUMBERS));
  }

  @Test
  void comeInByAnUploadAndGoByARollback() {
    var rehearsed = migrated("REHEARSE");
    assertThat(rehearsed.at("/report/good").asInt()).as("%s", rehearsed).isEqualTo(2);
    assertThat(found()).isEqualTo(404);

    var migrated = migrated("RUN");
    assertThat(migrated.at("/progress/broughtIn").asInt()).as("%s", migrated).isEqualTo(2);
    assertThat(Web.text(URI.create(migrated.at("/files/report").asText())))
        .isEqualTo(
            """
            line,column,reason,effect
            3,phone,UNREACHABLE,COMES_IN_WITHOUT
            4,variant,UNKNOWN,STAYS_OUT
            """);
    assertThat(found()).isEqualTo(200);

    var path = "/v1/migrations/" + migrated.path("migrationId").asText();
    var asked = office.post(path + "/rollback" + IN, Web.JSON.createObjectNode());
    assertThat(asked.status()).as("%s", asked.body()).isEqualTo(202);
    var back = shown(path, "ROLLED_BACK");
    assertThat(back.at("/checksum/after")).isEqualTo(back.at("/checksum/before"));
    assertThat(found()).isEqualTo(404);
  }

  private JsonNode migrated(String mode) {
    var order = Web.JSON.createObjectNode().put("mode", mode).put("programme", "dobrostroy");
    var mapping = order.putObject("mapping").put("separator", ";").put("phonesConfirmed", true);
    mapping.putObject("mailing").put("text", "Изменения в Бонусной Программе").put("partPrice", 5);
    mapping.putArray("variants").addObject().put("name", "Розница");
    var opened = office.post("/v1/migrations", order);
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    uploads(opened.body().at("/upload/url").asText());
    return shown("/v1/migrations/" + opened.body().path("migrationId").asText(), "DONE");
  }

  private void uploads(String address) {
    var base =
        """
        card;variant;phone;name;points
        %s;Розница;;Иван;1500
        %s-2;Розница;нет;;20
        %s-3;Нет такой;;;5
        """
            .formatted(card, card, card);
    var request = HttpRequest.newBuilder(URI.create(address)).PUT(BodyPublishers.ofString(base));
    assertThat(Web.send(request.build()).status()).isEqualTo(200);
  }

  private JsonNode shown(String path, String stage) {
    return Wait.until(
        stage,
        () -> office.get(path + IN),
        shown -> {
          assertThat(shown.path("stage").asText()).as("%s", shown).isNotEqualTo("FAILED");
          return shown.path("stage").asText().equals(stage);
        });
  }

  private int found() {
    return office.ask("/v1/members" + IN + "&card=" + card).status();
  }
}
