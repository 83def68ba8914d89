package org.kopilka.local.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many codes there are for a phone, an address, a programme; and the second programme. */
class SignInLimitsTest {
  private static final String OLGA = "+79161234567";

  @Test
  void aPhoneIsSentFiveCodesAnHourAndTenADay() throws IOException {
    try (var site = new Site("veska", Map.of())) {
      for (int i = 0; i < 5; i++) {
        assertThat(site.askForCode(OLGA).status()).isEqualTo(202);
        site.advance("PT1M");
      }
      assertThat(site.askForCode(OLGA).retryAfter()).isEqualTo(55 * 60);
      site.advance("PT55M");
      for (int i = 0; i < 5; i++) {
        assertThat(site.askForCode(OLGA).status()).isEqualTo(202);
        site.advance("PT1M");
      }
      site.advance("PT2H");
      assertThat(site.askForCode(OLGA).status()).isEqualTo(429);
      site.advance("PT21H");
      assertThat(site.askForCode(OLGA).status()).isEqualTo(202);
    }
  }

  @Test
  void anAddressAsksForTwentyAnHour() throws IOException {
    try (var site = new Site("veska", Map.of())) {
      for (int i = 0; i < 20; i++) {
        assertThat(site.askForCode("+3752910000" + (10 + i)).status()).isEqualTo(202);
      }
      var full = site.askForCode(OLGA);
      assertThat(full.code()).isEqualTo("TOO_MANY_REQUESTS");
      assertThat(full.retryAfter()).isEqualTo(3600);
      site.advance("PT1H");
      assertThat(site.askForCode(OLGA).status()).isEqualTo(202);
    }
  }

  @Test
  void aProgrammeSendsAsManyAMinuteAsItIsSet() throws IOException {
    try (var site = new Site("veska", Map.of("CodesPerMinute", "2"))) {
      assertThat(site.askForCode("+375291000001").status()).isEqualTo(202);
      assertThat(site.askForCode("+375291000002").status()).isEqualTo(202);
      site.advance("PT30S");
      assertThat(site.askForCode(OLGA).retryAfter()).isEqualTo(30);
      site.advance("PT30S");
      assertThat(site.askForCode(OLGA).status()).isEqualTo(202);
    }
  }

  /** The case study's chain: points pile up until the questionnaire is filled in. */
  @Test
  void inDobrostroyTheCardOnlyAccumulatesUntilTheQuestionnaireIsFilledIn() throws IOException {
    try (var site = new Site("dobrostroy", Map.of("Programme", "dobrostroy"))) {
      var answer = site.signIn(OLGA);

      assertThat(answer.text("next")).isEqualTo("FILL_QUESTIONNAIRE");
      var me = site.as(answer.text("token"), "GET", "/v1/me");
      assertThat(me.text("status")).isEqualTo("ACCUMULATING");
      assertThat(me.body().path("missing").toString()).isEqualTo("[\"QUESTIONNAIRE\"]");
      assertThat(site.textsTo(OLGA).get(0).path("text").asText()).startsWith("Добрострой: код ");
    }
  }

  @Test
  void whoFilledInTheQuestionnaireAtTheDeskIsReadyOnceTheyHoldTheirPhone() throws IOException {
    try (var site = new Site("dobrostroy", Map.of("Programme", "dobrostroy"))) {
      site.register(
          "\"phone\": \"" + OLGA + "\", \"name\": \"Olga\", \"email\": \"o@example.com\"");

      assertThat(site.signIn(OLGA).text("next")).isEqualTo("READY");
      site.advance("PT1H");
      var again = site.signIn(OLGA);
      assertThat(again.text("next")).isEqualTo("READY");
      assertThat(site.as(again.text("token"), "GET", "/v1/me").text("status"))
          .isEqualTo("SAVE_AND_SPEND");
    }
  }

  @Test
  void aSessionIsOfItsProgrammeOnly() throws IOException {
    try (var site = new Site("veska", Map.of())) {
      var token = site.signIn(OLGA).text("token");

      assertThat(site.as(token, "GET", "/v1/me?programme=dobrostroy").code())
          .isEqualTo("PROGRAMME_FORBIDDEN");
      assertThat(site.as(token, "GET", "/v1/me?programme=veska").status()).isEqualTo(200);
    }
  }
}
