package org.kopilka.local.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cabinet of the second case study (requirements 73 to 78), by a member's own session. */
class CabinetTest {
  private static final String OLGA = "+79261234567";
  private static final String PLASTIC = "4600000000017";

  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = new Site("dobrostroy", Map.of());
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Site.Answer ask(String token, String method, String path, String body) {
    return site.send(method, path, body, "Authorization", "Bearer " + token);
  }

  private String next() {
    site.advance("PT2H");
    return site.signIn(OLGA).text("next");
  }

  @Test
  void leadsFromTheLinkedCardToTheChosenOneAndTheQuestionnaire() {
    site.register("\"card\": \"" + PLASTIC + "\"");
    var signedIn = site.signIn(OLGA);
    var token = signedIn.text("token");
    assertThat(signedIn.text("next")).isEqualTo("FILL_QUESTIONNAIRE");

    assertThat(ask(token, "POST", "/v1/me/cards", number()).status()).isEqualTo(200);
    assertThat(next()).isEqualTo("CHOOSE_CARD");

    var chosen = ask(token, "PUT", "/v1/me/main-card", number());
    assertThat(chosen.text("main")).isEqualTo("*********0017");
    assertThat(next()).isEqualTo("FILL_QUESTIONNAIRE");

    var answers = "{\"fullName\": \"Ольга Орлова\", \"email\": \"olga@example.com\"}";
    assertThat(ask(token, "PUT", "/v1/me/questionnaire", answers).body().path("complete"))
        .hasToString("true");
    assertThat(next()).isEqualTo("READY");
    assertThat(site.as(token, "GET", "/v1/me").text("status")).isEqualTo("SAVE_AND_SPEND");
  }

  private static String number() {
    return "{\"number\": \"" + PLASTIC + "\"}";
  }

  @Test
  void withoutASessionThereIsNoCabinet() {
    for (var path : new String[] {"/v1/me/cards", "/v1/me/questionnaire"}) {
      assertThat(ask("nobody", "GET", path, "").code()).isEqualTo("SESSION_UNKNOWN");
    }
  }
}
