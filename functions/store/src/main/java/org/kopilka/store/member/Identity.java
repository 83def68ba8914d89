package org.kopilka.store.member;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of an identity. A phone is kept only as a keyed hash: the table, its index and its
 * backups never hold the number there.
 */
public final class Identity {
  private final SecretKeySpec pepper;

  /**
   * @param pepper the installation's secret
   */
  public Identity(String pepper) {
    this.pepper = new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  public static String card(String programme, String number) {
    return programme + "#CARD#" + number;
  }

  public String phone(String programme, String phone) {
    return hashed(programme, "PHONE", programme + "#" + phone);
  }

  /** A key that does not tell what it stands for, apart from other kinds of keys. */
  public String keyed(String programme, String kind, String value) {
    return hashed(programme, kind, programme + "#" + kind + "#" + value);
  }

  private String hashed(String programme, String kind, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(pepper);
      var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return programme + "#" + kind + "#" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this JVM has no HmacSHA256", e);
    }
  }
}
