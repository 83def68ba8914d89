package org.kopilka.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;

/** Where members find the page of the card that they pay with. */
class OwnCardTest {
  private static final String CARD = "2000000000015";
  private static final String OTHER = "2000000000022";
  private static final HttpCall OWN = HttpCall.of("GET /v1/me/card-page");

  @Test
  void isThePageOfTheCardInUse() {
    try (var function = new PagesFunction("veska", Map.of("CARD_PAGES", "https://card.example/"))) {
      var first = function.joins("anna", CARD);
      assertThat(page(function)).isEqualTo("https://card.example/" + first);

      function.joins("boris", OTHER);
      function.chooses("anna", OTHER);
      assertThat(page(function))
          .isEqualTo("https://card.example/" + function.address("anna", OTHER));
    }
  }

  @Test
  void isWhereTheApiWasAskedWhenNoOtherPlaceIsNamed() {
    try (var function = new PagesFunction("veska")) {
      var first = function.joins("anna", CARD);
      var reply =
          HttpReply.of(function.lambda, OWN.fromMember("anna").header("host", "api.example"));

      assertThat(reply.json().path("page").asText())
          .isEqualTo("https://api.example/v1/cards/" + first);
      assertThat(reply.json().path("number").asText()).isEqualTo("*********0015");
    }
  }

  @Test
  void isNobodysWhoHasNotSignedIn() {
    try (var function = new PagesFunction("veska")) {
      assertThat(HttpReply.of(function.lambda, OWN).code()).isEqualTo("SESSION_UNKNOWN");
      assertThat(HttpReply.of(function.lambda, OWN.fromMember("nobody")).code())
          .isEqualTo("CARD_NOT_FOUND");
    }
  }

  private static String page(PagesFunction function) {
    return HttpReply.of(function.lambda, OWN.fromMember("anna")).json().path("page").asText();
  }
}
