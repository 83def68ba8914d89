package org.kopilka.wallets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wallets.WalletsFunction.event;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.wire.json.Json;

/** A card that its holder has saved in Google Wallet changes with each movement. */
class GoogleWalletTest {
  private static final String ID = "33880.veska.anna";
  private static final String MOVED = event("PointsSpent", "anna");

  /** One for all tests: to find two such primes takes longer than all else here. */
  private static final KeyPair KEYS = keys();

  private CardsElsewhere google;
  private WalletsFunction function;

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void open() throws IOException {
    google = new CardsElsewhere();
    var key = Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded());
    var secret = Json.object();
    secret
        .putObject("google")
        .put("issuer", "33880")
        .put("class", "veska")
        .put("account", "cards@veska.example")
        .put("key", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n")
        .put("api", google.uri("/walletobjects/v1").toString())
        .put("tokens", google.uri("/token").toString());
    function = new WalletsFunction(Json.write(secret));
  }

  @AfterEach
  void close() {
    function.close();
    google.close();
  }

  private void saved() {
    var card = Json.object();
    card.putObject("barcode").put("value", WalletsFunction.CARD);
    google.cards.put(ID, card);
  }

  @Test
  void isChangedOnceItIsThere() {
    saved();
    function.gives(1200);

    assertThat(function.deliver(MOVED)).isEmpty();

    assertThat(google.asked)
        .containsExactly(
            "POST /token",
            "GET /walletobjects/v1/loyaltyObject/" + ID,
            "PATCH /walletobjects/v1/loyaltyObject/" + ID);
    assertThat(google.card(ID).at("/loyaltyPoints/balance/string").asText()).isEqualTo("1200");
    assertThat(google.bodies.toString()).doesNotContain("Анна", "1234567", "example.org");
  }

  @Test
  void isLeftAloneWhereNobodyHasSavedIt() {
    assertThat(function.deliver(MOVED)).isEmpty();

    assertThat(google.asked).noneMatch(asked -> asked.startsWith("PATCH"));
    assertThat(google.cards).isEmpty();
  }

  @Test
  void isReachedByOneTokenUntilThatIsOld() {
    function.deliver(MOVED, MOVED);
    function.clock.advance(Duration.ofMinutes(56));
    function.deliver(MOVED);

    assertThat(google.asked).filteredOn("POST /token"::equals).hasSize(2);
  }

  @Test
  void comesAgainWhenGoogleDoesNotAnswer() {
    google.status = 500;

    assertThat(function.deliver(MOVED)).containsExactly(0);
  }
}
