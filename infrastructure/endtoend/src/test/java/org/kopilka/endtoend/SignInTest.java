package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A stranger joins by phone, sees what is theirs, and signs out: two authorizers, one bus, one
 * text.
 */
@Deployed
class SignInTest {
  private final Cloud cloud;

  SignInTest(Cloud cloud) {
    this.cloud = cloud;
  }

  @Test
  void takesTheCodeThatThePhoneShows() {
    var olga = Cabinet.stranger();
    var text = Cabinet.codeFor(olga, cloud);
    assertThat(text).matches("#Veskabonus: код [0-9]{6}\\. Никому его не сообщайте");

    var cabinet = Cabinet.enter(olga, text, cloud);
    var me = cabinet.ask("GET", "/v1/me");
    assertThat(me.body().path("memberId").asText()).isEqualTo(cabinet.memberId());

    assertThat(cabinet.ask("DELETE", "/v1/login").status()).isEqualTo(200);
    var gone = cabinet.ask("GET", "/v1/me");
    assertThat(gone.status()).isEqualTo(401);
    assertThat(gone.body().path("code").asText()).isEqualTo("SESSION_UNKNOWN");
  }
}
