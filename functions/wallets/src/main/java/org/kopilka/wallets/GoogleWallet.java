package org.kopilka.wallets;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.wallet.GoogleCard;
import org.kopilka.wire.wallet.SignedJwt;
import org.kopilka.wire.wallet.WalletKeys.Google;

/**
 * Google Wallet, by its REST API. Its cards are issued by their holders, who open the link of the
 * page: what nobody has saved is not there, and is left alone.
 */
final class GoogleWallet implements CardProvider {
  private static final int NOT_FOUND = 404;
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final Duration BEFORE_ITS_END = Duration.ofMinutes(5);
  private static final String SCOPE = "https://www.googleapis.com/auth/wallet_object.issuer";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final Google google;
  private final Calls calls;
  private final Clock clock;
  private volatile @Nullable Token token;

  GoogleWallet(Google google, Calls calls, Clock clock) {
    this.google = google;
    this.calls = calls;
    this.clock = clock;
  }

  private record Token(String text, Instant until) {}

  @Override
  public Optional<Shown> show(Face face) {
    var answer = calls.call("GET", uri(face), headers(), "", Set.of(NOT_FOUND));
    return answer.status() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(new Shown(Json.parseObject(answer.body()).at("/barcode/value").asText(), -1));
  }

  @Override
  public void issue(Face face) {
    // Its holder does, or does not.
  }

  @Override
  public void update(Face face) {
    var changes = GoogleCard.changing(face.view(), face.programme(), face.language());
    calls.call("PATCH", uri(face), headers(), Json.write(changes), Set.of(NOT_FOUND));
  }

  /** What somebody has saved can be emptied and put out of use, but not deleted. */
  @Override
  public void withdraw(String id) {
    var uri = uri(google.issuer() + "." + id);
    calls.call("PATCH", uri, headers(), Json.write(GoogleCard.ended()), Set.of(NOT_FOUND));
  }

  private URI uri(Face face) {
    return uri(GoogleCard.id(google, face.view()));
  }

  private URI uri(String id) {
    return URI.create(google.api() + "/loyaltyObject/" + id);
  }

  private Map<String, String> headers() {
    return Map.of("Authorization", "Bearer " + token(), "Content-Type", "application/json");
  }

  private String token() {
    var known = token;
    var now = clock.instant();
    if (known == null || !now.isBefore(known.until())) {
      known = new Token(asked(now), now.plus(TOKEN_LIFE).minus(BEFORE_ITS_END));
      token = known;
    }
    return known.text();
  }

  /** A token for the service account, which shows by its signature who it is (RFC 7523). */
  private String asked(Instant now) {
    var claims = Json.object().put("iss", google.account()).put("scope", SCOPE);
    claims.put("aud", google.tokens().toString()).put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(TOKEN_LIFE).getEpochSecond());
    var form = "grant_type=" + encoded(GRANT) + "&assertion=" + SignedJwt.of(claims, google.key());
    var type = Map.of("Content-Type", "application/x-www-form-urlencoded");
    var answer = calls.call("POST", google.tokens(), type, form, Set.of());
    return Json.parseObject(answer.body()).path("access_token").asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
