package org.kopilka.store.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kopilka.store.KeyedHash;

/**
 * Closes what may lie in the table for a moment only under a key of its own (AES-256-GCM): copies
 * of the table in streams and backups are worth nothing without the installation's secret.
 */
public final class Seal {
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;

  private final KeyedHash hash;

  public Seal(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * Closes a text.
   *
   * @param id never used before: each has a key that seals this once, so its nonce need not vary
   */
  byte[] close(String id, String text) {
    return run(Cipher.ENCRYPT_MODE, id, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text that was closed under this id. */
  String open(String id, byte[] closed) {
    return new String(run(Cipher.DECRYPT_MODE, id, closed), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, String id, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var key = new SecretKeySpec(hash.bytes("letter\n" + id), "AES");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, new byte[NONCE_BYTES]));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      // Without the cause: it knows the text.
      throw new IllegalStateException("no letter under this seal: " + e.getClass().getName());
    }
  }
}
