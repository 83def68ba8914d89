package org.kopilka.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.ledger.Redeem;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.testing.Repository;
import org.kopilka.wire.programme.ProgrammeJson;

/** A card's page: live, in both languages, for whoever has the address and for nobody else. */
class CardPageTest {
  private static final String ROUTE = "GET /v1/cards/{address}";
  private static final String CARD = "2000000000015";
  private static final String OTHER = "2000000000022";

  private final PagesFunction function = new PagesFunction("veska");

  @AfterEach
  void close() {
    function.close();
  }

  private static String html(JsonNode answer) {
    return answer.path("body").asText();
  }

  private static Command purchase(String receiptId, long price, Instant at) {
    var veska = new Programmes(List.of(ProgrammeJson.read(Repository.programme("veska"))));
    var goods = new Goods("coffee", null, null, null, Quantity.of(1), price);
    var receipt = new Receipt(receiptId, at, null, null, null, null);
    var lines = List.of(PricedLine.undiscounted(goods));
    return new Command.Purchase(receipt, lines, new Redeem.Nothing(), veska);
  }

  @Test
  void showsTheBalanceAsItIsWhenItIsLookedAt() {
    var address = function.joins("anna", CARD);
    assertThat(html(function.page(address)))
        .contains(">0</p>", "баллов доступно", "Standart", "<p class=\"number\">" + CARD);

    function.runs("anna", purchase("r-1", 30_000, function.clock.instant()));
    assertThat(html(function.page(address)))
        .contains(">0</p>", "Ожидают", "1\u202F500", "станут доступны с 23.11.2026 12:00");

    function.clock.advance(Duration.ofDays(1));
    assertThat(html(function.page(address)))
        .contains(">1\u202F500</p>", "можно потратить до 22.05.2027 включительно")
        .doesNotContain("Ожидают");
  }

  @Test
  void speaksTheLanguageOfTheBrowser() {
    var address = function.joins("anna", CARD);
    function.gives("anna", 1);

    var page = function.get(ROUTE, address, "en-GB,en;q=0.9");

    assertThat(html(page))
        .contains("<html lang=\"en\">", "point available", "Show this at the till");
    assertThat(page.at("/headers/Content-Language").asText()).isEqualTo("en");
    assertThat(page.at("/headers/Vary").asText()).isEqualTo("Accept-Language");
  }

  @Test
  void saysNothingThatNamesThePerson() {
    var address = function.joins("anna", CARD);

    assertThat(function.page(address).toString())
        .doesNotContain(PagesFunction.NAME, "1234567", "example.org", "anna");
  }

  /** Written anew for each request, kept by nobody, and made of nothing from elsewhere. */
  @Test
  void tellsBrowsersToLoadAndKeepNothing() throws Exception {
    var page = function.page(function.joins("anna", CARD));
    var style = html(page).replaceAll("(?s).*<style>|</style>.*", "");
    var digest = MessageDigest.getInstance("SHA-256");
    var hash = digest.digest(style.getBytes(StandardCharsets.UTF_8));

    assertThat(page.at("/headers/Content-Security-Policy").asText())
        .startsWith("default-src 'none'; ")
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .contains("frame-ancestors 'none'");
    assertThat(page.at("/headers/Cache-Control").asText()).isEqualTo("no-store");
    assertThat(page.at("/headers/Referrer-Policy").asText()).isEqualTo("no-referrer");
    assertThat(page.at("/headers/X-Content-Type-Options").asText()).isEqualTo("nosniff");
    assertThat(html(page)).doesNotContain("http:", "https:", "src=", "<script", "style=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AAAAAAAAAAAAAAAAAAAAAA", "short", "2000000000015", "anna", "..", "Карта", "'<b>"})
  void tellsOfNoAddressWhyItIsNone(String address) {
    function.joins("anna", CARD);
    var nothing = function.page("BBBBBBBBBBBBBBBBBBBBBA");

    assertThat(function.page(address)).isEqualTo(nothing);
    assertThat(nothing.path("statusCode").asInt()).isEqualTo(404);
  }

  @Test
  void asksTheTableNothingForWhatCannotBeAnAddress() {
    function.page("short");

    assertThat(function.db.calls()).isZero();
  }

  @Test
  void namesTheCardInUseOnOneThatWasGivenUpForIt() {
    var first = function.joins("anna", CARD);
    function.joins("boris", OTHER);
    function.gives("boris", 876);
    function.chooses("anna", OTHER);

    var blocked = function.page(first);
    var chosen = function.page(function.address("anna", OTHER));

    assertThat(blocked.path("statusCode").asInt()).isEqualTo(410);
    assertThat(html(blocked))
        .contains("больше не действует", "оканчивается на 0022")
        .doesNotContain(OTHER, CARD, "876");
    assertThat(html(chosen)).contains(">876</p>", OTHER);
  }

  /** The former holder kept the address; the points are the new holder's. */
  @Test
  void showsNothingOfACardThatIsSomebodyElsesByNow() {
    function.joins("anna", CARD);
    var former = function.joins("boris", OTHER);
    function.gives("boris", 876);
    function.links("anna", OTHER);

    assertThat(function.page(former)).isEqualTo(function.page("BBBBBBBBBBBBBBBBBBBBBA"));
  }

  @Test
  void saysWhatACardNeedsThatOnlySaves() {
    try (var other = new PagesFunction("dobrostroy")) {
      var address = other.joins("anna", CARD);

      assertThat(html(other.page(address))).contains("class=\"notice\"", "Заполните анкету");
    }
  }
}
