package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is known of a person is shown to them, and forgotten when they ask for it. */
@Deployed
class PersonTest {
  private static final String NAME = "Ольга Орлова";

  private final Cloud cloud;
  private final Till desk;

  PersonTest(Cloud cloud) {
    this.cloud = cloud;
    this.desk = cloud.till("local-admin");
  }

  @Test
  void seesWhatIsKnownAndIsForgotten() {
    var olga = Cabinet.stranger();
    var cabinet = Cabinet.enter(olga, Cabinet.codeFor(olga, cloud), cloud);
    var member = "/v1/members/" + cabinet.memberId();
    var bought = new Shopper(cabinet.memberId(), "", olga.phone());
    var receipt = Till.receipt(bought, Instant.now().minus(Duration.ofHours(25)), 10_000);
    cloud.till().bought(receipt);

    var told = cabinet.ask("PUT", "/v1/me/questionnaire", answers());
    assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
    var said = cabinet.ask("PUT", "/v1/me/consents", yes());
    assertThat(said.status()).as("%s", said.body()).isEqualTo(200);
    assertThat(desk.get(member + "/consents").toString()).contains("ADVERTISING");
    var copy = cabinet.ask("POST", "/v1/me/data-export", Web.JSON.createObjectNode()).body();
    assertThat(copy.toString()).contains(olga.phone(), NAME, receipt.path("receiptId").asText());
    assertThat(desk.get(member + "/lookups").toString()).contains("CONSENTS");

    var forgotten = cabinet.ask("DELETE", "/v1/me");
    assertThat(forgotten.status()).as("%s", forgotten.body()).isEqualTo(200);
    assertThat(cabinet.ask("GET", "/v1/me").status()).isEqualTo(401);
    assertThat(desk.ask(member).status()).isEqualTo(404);
    assertThat(desk.find(olga.phone()).status()).isEqualTo(404);
  }

  private static ObjectNode answers() {
    return Web.JSON.createObjectNode().put("fullName", NAME).put("email", "olga@example.com");
  }

  private static ObjectNode yes() {
    var said = Web.JSON.createObjectNode();
    var answer = said.putArray("consents").addObject();
    answer.put("purpose", "ADVERTISING").put("channel", "SMS").put("given", true);
    return said;
  }
}
