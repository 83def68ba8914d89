package org.kopilka.local.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the case study tells of signing in (requirement 73), on the first programme. */
class SignInTest {
  private static final String OLGA = "+375291234567";
  private static final String NOBODY = "+375447654321";

  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = new Site("veska", Map.of());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void anUnknownPhoneJoinsWithAnElectronicCardAndAConfirmedPhone() {
    var answer = site.signIn(OLGA);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("token")).matches("[A-Za-z0-9_-]{43}");
    assertThat(answer.text("next")).isEqualTo("READY");
    var member = site.desk("GET", "/v1/members/" + answer.text("memberId"), "");
    assertThat(member.text("source")).isEqualTo("SITE");
    assertThat(member.text("status")).isEqualTo("SAVE_AND_SPEND");
    assertThat(member.body().at("/cards/0/electronic").asBoolean()).isTrue();
    assertThat(site.textsTo(OLGA)).hasSize(2);
    assertThat(site.textsTo(OLGA).get(0).path("text").asText()).startsWith("#Veskabonus: код ");
    assertThat(site.textsTo(OLGA).get(1).path("text").asText()).startsWith("Ваша карта: http");
  }

  @Test
  void theTextIsShortAndInTheLanguageOfTheOneWhoAsks() {
    site.askForCode(OLGA);
    var text = site.textsTo(OLGA).get(0);

    assertThat(text.path("text").asText())
        .isEqualTo("#Veskabonus: код " + site.codeOn(OLGA) + ". Никому его не сообщайте");
    assertThat(text.path("parts").asInt()).isEqualTo(1);
    assertThat(text.path("purpose").asText()).isEqualTo("CODE");

    site.send(
        "POST", "/v1/login/codes", "{\"phone\": \"" + NOBODY + "\"}", "Accept-Language", "en");
    assertThat(site.textsTo(NOBODY).get(0).path("text").asText())
        .isEqualTo("#Veskabonus: code " + site.codeOn(NOBODY) + ". Tell it to nobody");
  }

  @Test
  void whoIsAMemberStaysTheSameMember() {
    var registered = site.register("\"phone\": \"" + OLGA + "\", \"card\": \"2000000000015\"");

    var first = site.signIn(OLGA);
    site.advance("PT1H");
    var second = site.signIn(OLGA);

    assertThat(first.text("memberId")).isEqualTo(registered.text("memberId"));
    assertThat(second.text("memberId")).isEqualTo(registered.text("memberId"));
    assertThat(second.text("token")).isNotEqualTo(first.text("token"));
    assertThat(site.as(first.text("token"), "GET", "/v1/me").status()).isEqualTo(200);
  }

  @Test
  void aMemberSeesTheirOwnDataAndNoOtherRoute() {
    site.register("\"phone\": \"" + OLGA + "\", \"card\": \"2000000000015\", \"name\": \"Olga\"");
    var answer = site.signIn(OLGA);
    var id = answer.text("memberId");
    var token = answer.text("token");

    var me = site.as(token, "GET", "/v1/me");
    assertThat(me.text("memberId")).isEqualTo(id);
    assertThat(me.text("name")).isEqualTo("Olga");
    assertThat(me.body().at("/cards/0/number").asText()).isEqualTo("*********0015");
    assertThat(site.as(token, "GET", "/v1/me/balance").body())
        .isEqualTo(site.desk("GET", "/v1/members/" + id + "/balance", "").body());
    assertThat(site.as(token, "GET", "/v1/me/operations").body().path("items").isArray()).isTrue();
    assertThat(site.as(token, "GET", "/v1/members/" + id).code()).isEqualTo("API_KEY_MISSING");
    assertThat(site.desk("GET", "/v1/me", "").code()).isEqualTo("SESSION_UNKNOWN");
  }

  /** Neither body nor status nor what is to be waited for tells who is a member. */
  @Test
  void aKnownAndAnUnknownPhoneAreAnsweredAlike() {
    site.register("\"phone\": \"" + OLGA + "\"");

    for (int round = 0; round < 2; round++) {
      var known = site.askForCode(OLGA);
      var unknown = site.askForCode(NOBODY);
      assertThat(known.status()).isEqualTo(round == 0 ? 202 : 429);
      assertThat(unknown.status()).isEqualTo(known.status());
      assertThat(plain(unknown)).isEqualTo(plain(known));
      assertThat(unknown.headers().keySet()).isEqualTo(known.headers().keySet());
      assertThat(unknown.retryAfter()).isEqualTo(known.retryAfter());
    }
    assertThat(plain(site.signIn(OLGA, wrong(OLGA))))
        .isEqualTo(plain(site.signIn(NOBODY, wrong(NOBODY))));
  }

  private static ObjectNode plain(Site.Answer answer) {
    return ((ObjectNode) answer.body()).without("requestId");
  }

  @Test
  void fiveWrongCodesUseTheCodeUp() {
    site.askForCode(OLGA);
    var right = site.codeOn(OLGA);
    var wrong = wrong(OLGA);
    for (int left = 4; left >= 0; left--) {
      var answer = site.signIn(OLGA, wrong);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.code()).isEqualTo("CODE_WRONG");
      assertThat(answer.body().path("attemptsLeft").asInt()).isEqualTo(left);
    }

    var blocked = site.signIn(OLGA, right);
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.code()).isEqualTo("CODE_BLOCKED");
    assertThat(blocked.retryAfter()).isEqualTo(60);

    site.advance("PT60S");
    assertThat(site.signIn(OLGA).status()).isEqualTo(200);
  }

  @Test
  void aCodeIsGoodForTenMinutes() {
    site.askForCode(OLGA);
    site.askForCode(NOBODY);
    site.advance("PT9M59S");
    assertThat(site.signIn(OLGA, site.codeOn(OLGA)).status()).isEqualTo(200);
    site.advance("PT1S");
    assertThat(site.signIn(NOBODY, site.codeOn(NOBODY)).code()).isEqualTo("CODE_EXPIRED");
  }

  @Test
  void aCodeIsGoodOnceAndNeverBeforeItWasAskedFor() {
    assertThat(site.signIn(OLGA, "123456").code()).isEqualTo("CODE_EXPIRED");
    site.askForCode(OLGA);
    var code = site.codeOn(OLGA);

    assertThat(site.signIn(OLGA, code).status()).isEqualTo(200);
    assertThat(site.signIn(OLGA, code).code()).isEqualTo("CODE_EXPIRED");
  }

  @Test
  void aCodeIsWorthNothingOnAnotherPhone() {
    site.askForCode(OLGA);
    site.askForCode(NOBODY);
    var code = site.codeOn(OLGA);

    if (!code.equals(site.codeOn(NOBODY))) {
      assertThat(site.signIn(NOBODY, code).code()).isEqualTo("CODE_WRONG");
    }
  }

  @Test
  void aSecondCodeComesAfterAMinuteAndReplacesTheFirst() {
    site.askForCode(OLGA);
    var first = site.codeOn(OLGA);
    site.advance("PT59S");
    var early = site.askForCode(OLGA);
    assertThat(early.code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(early.retryAfter()).isEqualTo(1);

    site.advance("PT1S");
    assertThat(site.askForCode(OLGA).status()).isEqualTo(202);
    var second = site.codeOn(OLGA);
    assertThat(site.textsTo(OLGA)).hasSize(2);
    if (!first.equals(second)) {
      assertThat(site.signIn(OLGA, first).code()).isEqualTo("CODE_WRONG");
    }
    assertThat(site.signIn(OLGA, second).status()).isEqualTo(200);
  }

  @Test
  void theCaseStudysNumberIsRefusedAndSoAreFixedLines() {
    for (var phone : new String[] {"+1 234 456 78 90", "+375172000000", "+375290000000"}) {
      var answer = site.askForCode(phone);
      assertThat(answer.status()).as(phone).isEqualTo(422);
      assertThat(answer.code()).isEqualTo("PHONE_NOT_ACCEPTED");
      assertThat(answer.text("detail")).contains("BY, KZ, RU");
    }
    assertThat(site.askForCode("1234").code()).isEqualTo("BODY_INVALID");
    assertThat(site.register("\"phone\": \"+1 234 456 78 90\"").status()).isEqualTo(201);
  }

  @Test
  void whoSignsOutIsOut() {
    var token = site.signIn(OLGA).text("token");
    var other = site.signIn(NOBODY).text("token");

    assertThat(site.as(token, "DELETE", "/v1/login").body().path("signedOut").asBoolean()).isTrue();

    var gone = site.as(token, "GET", "/v1/me");
    assertThat(gone.status()).isEqualTo(401);
    assertThat(gone.code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(gone.headers().get("www-authenticate")).containsExactly("Bearer");
    assertThat(site.as(token, "DELETE", "/v1/login").code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(site.as(other, "GET", "/v1/me").status()).isEqualTo(200);
  }

  @Test
  void whoSignsOutEverywhereIsOutOnEveryDevice() {
    var tablet = site.signIn(OLGA).text("token");
    var other = site.signIn(NOBODY).text("token");
    site.advance("PT1M");
    var phone = site.signIn(OLGA).text("token");

    assertThat(site.as(phone, "DELETE", "/v1/me/sessions").text("signedOut")).isEqualTo("true");

    assertThat(site.as(tablet, "GET", "/v1/me").code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(site.as(phone, "GET", "/v1/me").code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(site.as(phone, "DELETE", "/v1/me/sessions").code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(site.as(other, "GET", "/v1/me").status()).isEqualTo(200);
    site.advance("PT1M");
    var again = site.signIn(OLGA).text("token");
    assertThat(site.as(again, "GET", "/v1/me").status()).isEqualTo(200);
  }

  @Test
  void theDeskSignsOutWhoHasLostAPhone() {
    var signedIn = site.signIn(OLGA);
    var sessions = "/v1/members/" + signedIn.text("memberId") + "/sessions";

    assertThat(site.desk("DELETE", sessions, "").text("signedOut")).isEqualTo("true");

    assertThat(site.as(signedIn.text("token"), "GET", "/v1/me").status()).isEqualTo(401);
    assertThat(site.desk("DELETE", "/v1/members/nobody/sessions", "").code())
        .isEqualTo("MEMBER_NOT_FOUND");
  }

  @Test
  void aSessionThatNobodyUsesEndsAfterThirtyDays() {
    var token = site.signIn(OLGA).text("token");
    site.advance("P29D");
    assertThat(site.as(token, "GET", "/v1/me").status()).isEqualTo(200);
    site.advance("P29D");
    assertThat(site.as(token, "GET", "/v1/me").status()).isEqualTo(200);
    site.advance("P30D");
    assertThat(site.as(token, "GET", "/v1/me").code()).isEqualTo("SESSION_UNKNOWN");
  }

  @Test
  void noSessionIsMadeUp() {
    for (var token : new String[] {"x", "", "A".repeat(43), "'\"<>", "A".repeat(5000)}) {
      assertThat(site.as(token, "GET", "/v1/me").code()).isEqualTo("SESSION_UNKNOWN");
    }
    assertThat(site.send("GET", "/v1/me", "").code()).isEqualTo("SESSION_UNKNOWN");
    assertThat(site.send("GET", "/v1/me", "", "Authorization", "local-admin").code())
        .isEqualTo("SESSION_UNKNOWN");
  }

  @Test
  void logsNeitherCodesNorPhonesNorTokens() {
    site.askForCode(OLGA);
    var code = site.codeOn(OLGA);
    var token = site.signIn(OLGA, code).text("token");
    site.as(token, "GET", "/v1/me");

    assertThat(String.join("\n", site.log))
        .contains("purpose=CODE")
        .doesNotContain(code, token, "1234567");
    assertThat(site.send("GET", "/local/lost", "").body()).isEmpty();
  }

  private String wrong(String phone) {
    return site.codeOn(phone).equals("000000") ? "000001" : "000000";
  }
}
