package org.kopilka.redemption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kopilka.domain.journal.LineKey;

/**
 * Ids of holds: the account, so that it is found without an index, the request that asked for the
 * hold, and a seal (HMAC-SHA256, cut), so that an id that was never given is told from one that is
 * used up without another read.
 */
final class HoldIds {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int REQUEST_DIGITS = 12;
  private static final int SEAL_DIGITS = 8;
  private static final int TAIL_DIGITS = REQUEST_DIGITS + SEAL_DIGITS;

  private final SecretKeySpec key;

  /** Ids under this secret, which serves other ends too: the key is derived from it. */
  HoldIds(String secret) {
    var master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.key = new SecretKeySpec(hmac(master, "kopilka hold 1"), ALGORITHM);
  }

  /** The id of the hold that this request asks for: one request, one id, however often it comes. */
  String of(String accountId, LineKey request) {
    var asked = accountId + "-" + digits("request " + request.pk(), REQUEST_DIGITS);
    return asked + seal(request.programme(), asked);
  }

  /** The account of a hold; empty for an id that was never given in this programme. */
  Optional<String> accountOf(String programme, String holdId) {
    var cut = holdId.length() - SEAL_DIGITS;
    var dash = holdId.length() - TAIL_DIGITS - 1;
    if (dash < 1 || !holdId.substring(cut).equals(seal(programme, holdId.substring(0, cut)))) {
      return Optional.empty();
    }
    return Optional.of(holdId.substring(0, dash));
  }

  private String seal(String programme, String asked) {
    return digits("seal " + programme + "#" + asked, SEAL_DIGITS);
  }

  private String digits(String text, int count) {
    return HexFormat.of().formatHex(hmac(key, text)).substring(0, count);
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
