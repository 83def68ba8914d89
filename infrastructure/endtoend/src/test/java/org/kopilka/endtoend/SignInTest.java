package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A stranger joins by phone, sees what is theirs, and signs out: two authorizers, one bus, one
 * text.
 */
@Deployed
class SignInTest {
  private static final int NUMBERS = 10_000_000;

  private final Cloud cloud;
  private final Texts texts;

  SignInTest(Cloud cloud) {
    this.cloud = cloud;
    this.texts = new Texts(cloud);
  }

  @Test
  void takesTheCodeThatThePhoneShows() {
    var digits = String.format(Locale.ROOT, "%07d", new SecureRandom().nextInt(NUMBERS));
    var olga = new Shopper("", "", "+37544" + digits);
    var body = Web.JSON.createObjectNode().put("phone", olga.phone());
    assertThat(post("/v1/login/codes", body).status()).isEqualTo(202);
    var text = texts.untilThereAre(1, olga).getFirst();
    assertThat(text).matches("#Veskabonus: код [0-9]{6}\\. Никому его не сообщайте");

    var signedIn = post("/v1/login", body.put("code", text.replaceAll("[^0-9]", "")));
    assertThat(signedIn.status()).as(signedIn.body().toString()).isEqualTo(200);
    assertThat(signedIn.body().path("next").asText()).isEqualTo("READY");
    var token = signedIn.body().path("token").asText();

    var me = as(token, "GET", "/v1/me");
    assertThat(me.body().path("memberId")).isEqualTo(signedIn.body().path("memberId"));
    assertThat(as(token, "DELETE", "/v1/login").status()).isEqualTo(200);
    var gone = as(token, "GET", "/v1/me");
    assertThat(gone.status()).isEqualTo(401);
    assertThat(gone.body().path("code").asText()).isEqualTo("SESSION_UNKNOWN");
  }

  private Web.Reply post(String path, ObjectNode body) {
    return Web.send(
        HttpRequest.newBuilder(cloud.route(path))
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private Web.Reply as(String token, String method, String path) {
    return Web.send(
        HttpRequest.newBuilder(cloud.route(path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody())
            .build());
  }
}
