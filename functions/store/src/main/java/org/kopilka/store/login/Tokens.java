package org.kopilka.store.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.kopilka.store.member.Dice;

/** What a member shows instead of a code: 256 bits of chance that fit into an address. */
public final class Tokens {
  private static final int BYTES = 32;
  private static final long INTS = 1L << Integer.SIZE;

  /** 256 bits in base64url, without padding. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private Tokens() {}

  /** A new one. */
  public static String draw(Dice dice) {
    var bytes = ByteBuffer.allocate(BYTES);
    while (bytes.hasRemaining()) {
      bytes.putInt((int) dice.below(INTS));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** What cannot be one never reaches the table. */
  public static boolean isOne(String token) {
    return TOKEN.matcher(token).matches();
  }

  /** It is long and random, so no salt is needed. */
  static String pk(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(token.getBytes(StandardCharsets.US_ASCII));
      return "SESSION#" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }
}
