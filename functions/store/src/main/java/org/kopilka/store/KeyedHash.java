package org.kopilka.store;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes that nobody can work out without the installation's secret (HMAC-SHA256), for what is so
 * short that it could be found by trying all of it: phones, codes, addresses.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORT_BYTES = 16;

  private final SecretKeySpec pepper;

  /**
   * @param pepper the installation's secret
   */
  public KeyedHash(String pepper) {
    this.pepper = new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** All of it. */
  public byte[] bytes(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(pepper);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
    }
  }

  /** Half of it, hexadecimal: plenty to tell two apart. */
  public String hex(String text) {
    return HexFormat.of().formatHex(bytes(text), 0, SHORT_BYTES);
  }
}
