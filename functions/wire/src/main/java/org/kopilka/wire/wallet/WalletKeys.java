package org.kopilka.wire.wallet;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.Json;

/**
 * Who we are to wallets and to a provider of cards; each is null where the chain has none. Read
 * from one secret, a JSON object with any of {@code apple}, {@code google} and {@code provider}.
 */
public record WalletKeys(
    @Nullable Apple apple, @Nullable Google google, @Nullable Provider provider) {
  /** None of them. */
  public static final WalletKeys NONE = new WalletKeys(null, null, null);

  private static final String GOOGLE_API = "https://walletobjects.googleapis.com/walletobjects/v1";
  private static final String GOOGLE_TOKENS = "https://oauth2.googleapis.com/token";

  /**
   * An Apple developer.
   *
   * @param certificate of the pass type
   * @param intermediate Apple's own (WWDR), which phones need to trust that one
   */
  public record Apple(
      String passType,
      String team,
      X509Certificate certificate,
      PrivateKey key,
      X509Certificate intermediate) {}

  /**
   * An issuer of Google Wallet.
   *
   * @param issuer its number
   * @param cardClass the class of its cards, without the number before it
   * @param account the service account, by its e-mail
   */
  public record Google(
      String issuer, String cardClass, String account, PrivateKey key, URI api, URI tokens) {}

  /** A provider of electronic cards, as uCards is one. */
  public record Provider(URI url, String key) {}

  /**
   * Reads the secret; a blank one is none.
   *
   * @throws IllegalStateException if it is not as agreed; what is in it is not told
   */
  public static WalletKeys read(String secret) {
    if (secret.isBlank()) {
      return NONE;
    }
    try {
      var json = Json.parseObject(secret);
      return new WalletKeys(
          apple(json.path("apple")), google(json.path("google")), provider(json.path("provider")));
    } catch (RuntimeException e) {
      throw new IllegalStateException("the secret of wallets: " + e.getClass().getName());
    }
  }

  private static @Nullable Apple apple(JsonNode json) {
    return json.isMissingNode()
        ? null
        : new Apple(
            text(json, "passType"),
            text(json, "team"),
            Pem.certificate(text(json, "certificate")),
            Pem.key(text(json, "key")),
            Pem.certificate(text(json, "intermediate")));
  }

  private static @Nullable Google google(JsonNode json) {
    return json.isMissingNode()
        ? null
        : new Google(
            text(json, "issuer"),
            text(json, "class"),
            text(json, "account"),
            Pem.key(text(json, "key")),
            URI.create(json.path("api").asText(GOOGLE_API)),
            URI.create(json.path("tokens").asText(GOOGLE_TOKENS)));
  }

  private static @Nullable Provider provider(JsonNode json) {
    return json.isMissingNode()
        ? null
        : new Provider(URI.create(text(json, "url")), text(json, "key"));
  }

  private static String text(JsonNode json, String field) {
    if (!json.path(field).isTextual()) {
      throw new IllegalArgumentException(field);
    }
    return json.path(field).asText();
  }

  /** Without keys. */
  @Override
  public String toString() {
    return "WalletKeys";
  }
}
