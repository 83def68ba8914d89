package org.kopilka.wire.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids of events: made from what an event tells of, so that they are the same however often the same
 * thing is told.
 */
public final class EventId {
  /** 130 bits of 256: no two will ever meet. */
  private static final int LENGTH = 26;

  private static final int BITS_PER_LETTER = 5;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private EventId() {}

  /** The id of what these words, in this order, name. None of them holds a line break. */
  public static String of(String... words) {
    return base32(sha256(String.join("\n", words)));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static String base32(byte[] bytes) {
    var text = new StringBuilder(LENGTH);
    int bits = 0;
    int held = 0;
    int next = 0;
    while (text.length() < LENGTH) {
      if (held < BITS_PER_LETTER) {
        bits = ((bits << Byte.SIZE) | Byte.toUnsignedInt(bytes[next++])) & 0xFFFF;
        held += Byte.SIZE;
      }
      held -= BITS_PER_LETTER;
      text.append(BASE32.charAt((bits >> held) & 0x1F));
    }
    return text.toString();
  }
}
