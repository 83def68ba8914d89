package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A day X changes the rules at its instant, and tells whom it concerns once. */
@Deployed
@Execution(ExecutionMode.CONCURRENT)
class DayXTest {
  private static final String PROGRAMME = "dawn";
  private static final String TEXT = "Изменения в Бонусной Программе";

  /** Rules are announced a minute ahead. */
  private static final Duration AHEAD = Duration.ofSeconds(75);

  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final Duration FROM_ORDER_TO_ORDER = Duration.ofSeconds(5);

  private final Cloud cloud;
  private final Till admin;
  private final Office office;
  private Instant asked = Instant.EPOCH;

  DayXTest(Cloud cloud) {
    this.cloud = cloud;
    this.admin = cloud.till("local-admin");
    this.office = new Office(cloud, PROGRAMME);
  }

  @Test
  void tellsWhoHasSomethingToDoOnce() {
    var olga = Cabinet.stranger();
    var migrated = office.migrates("RUN", base(olga));
    var path = Office.path(migrated) + "/day-x";

    announced(path);
    assertThat(post(path + "/pause").path("paused").asBoolean()).isTrue();
    assertThat(post(path + "/resume").path("paused").asBoolean()).isFalse();
    var told =
        Wait.within(
            LONGEST, "the text", () -> goesOn(path), x -> x.at("/progress/sent").asInt() > 0);

    assertThat(told.path("stage").asText()).isEqualTo("SENDING");
    // Of an earlier run somebody may be there who has as much to do as Olga.
    assertThat(told.at("/progress/chosen").asInt()).as("%s", told).isPositive();
    assertThat(told.at("/progress/left").asInt()).as("%s", told).isZero();
    assertThat(new Texts(cloud).to(olga)).containsExactly(TEXT);
    assertThat(unbound()).contains(olga.phone().substring(1) + "-2");
    assertThat(post(path + "/cancel").path("stage").asText()).isEqualTo("CANCELLING");
    Wait.within(LONGEST, "the end", () -> goesOn(path), x -> Office.has(x, "CANCELLED"));
  }

  /** One who moved points lately with two cards, and a card of nobody. */
  private static String base(Shopper olga) {
    var card = olga.phone().substring(1);
    var today = LocalDate.now(ZoneId.of("Europe/Minsk"));
    return """
    card;variant;phone;name;points;last_movement
    %s-1;Розница;%s;Ольга;1500;%s
    %s-1b;Розница;%s;Ольга;20;%s
    %s-2;Розница;;;20;%s
    """
        .formatted(card, olga.phone(), today, card, olga.phone(), today, card, today);
  }

  private void announced(String path) {
    var order = Web.JSON.createObjectNode().put("programme", PROGRAMME);
    order.put("at", Instant.now().plus(AHEAD).toString());
    order.putObject("text").put("ru", TEXT);
    order.putObject("waves").putObject("hours").put("from", "00:00").put("until", "23:59");
    var answer = admin.post(path, order);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
  }

  private JsonNode post(String path) {
    var answer = office.post(path);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** What the schedule would do in its time. */
  private JsonNode goesOn(String path) {
    if (asked.plus(FROM_ORDER_TO_ORDER).isBefore(Instant.now())) {
      asked = Instant.now();
      var order = Web.JSON.createObjectNode().put("programme", PROGRAMME);
      new Announcements(cloud).put("ops", "GoOnWithDayX", order);
    }
    return office.shown(path);
  }

  private String unbound() {
    var seen = new StringBuilder();
    var cursor = "";
    while (cursor != null) {
      var page = admin.get("/v1/unbound-cards?programme=" + PROGRAMME + "&limit=100" + cursor);
      seen.append(page.path("items"));
      var next = page.path("nextCursor").asText(null);
      cursor = next == null ? null : "&cursor=" + next;
    }
    return seen.toString();
  }
}
