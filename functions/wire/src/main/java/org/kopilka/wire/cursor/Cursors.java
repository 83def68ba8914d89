package org.kopilka.wire.cursor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;

/**
 * Cursors of lists: opaque and tamper-proof (contract, Conventions). A cursor is the position under
 * a keyed hash (HMAC-SHA256, cut to 16 bytes) that also covers the list and whose it is, so that
 * none can be made up, changed or used elsewhere. It is signed, not hidden: put no personal data
 * into a position.
 */
public final class Cursors {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 16;
  private static final int LENGTH_MAX = 1024;

  private final SecretKeySpec key;

  /**
   * Cursors under this secret, which may serve other ends too: the key is derived from it.
   *
   * @throws IllegalArgumentException if the secret is empty
   */
  public Cursors(String secret) {
    var master = new SecretKeySpec(bytes(secret), ALGORITHM);
    this.key = new SecretKeySpec(hmac(master, "kopilka cursor 1"), ALGORITHM);
  }

  /**
   * A cursor.
   *
   * @param route the list, by its route's key
   * @param owner whose list it is: the client, and the member if there is one
   * @param position where the next page begins
   */
  public String encode(String route, String owner, String position) {
    var text = bytes(position);
    var sealed = ByteBuffer.allocate(SEAL_BYTES + text.length);
    sealed.put(seal(route, owner, position)).put(text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
  }

  /**
   * The position in a cursor that {@link #encode} made for this list and owner.
   *
   * @throws org.kopilka.wire.problem.ProblemException {@code CURSOR_INVALID} if it is any other
   */
  public String decode(String route, String owner, String cursor) {
    var sealed = unpack(cursor);
    if (sealed.length > SEAL_BYTES) {
      var text = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
      var position = new String(text, StandardCharsets.UTF_8);
      var seal = Arrays.copyOf(sealed, SEAL_BYTES);
      if (MessageDigest.isEqual(seal, seal(route, owner, position))) {
        return position;
      }
    }
    throw Problem.of(ProblemCode.CURSOR_INVALID).exception();
  }

  private static byte[] unpack(String cursor) {
    try {
      return cursor.length() > LENGTH_MAX ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  /** Lengths stand before the parts, so that no list and owner can pass for two others. */
  private byte[] seal(String route, String owner, String position) {
    var sealed = route.length() + ":" + route + owner.length() + ":" + owner + position;
    return Arrays.copyOf(hmac(key, sealed), SEAL_BYTES);
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
