package org.kopilka.wire.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two requests ask for the same (contract, Conventions: a hash over the known fields,
 * canonical). Fed with what was read and not with what was sent, so that {@code "1"} and {@code
 * "1.000"}, two offsets of one instant, an order of fields or a field nobody reads make no
 * difference. Fields are written in the order of the calls, always the same; an absent one leaves
 * no trace, so that a new optional field does not change the hashes stored before it.
 */
public final class RequestHash {
  /** Enough that two requests of one key never meet by chance, and half the bytes in each line. */
  private static final int DIGEST_BYTES = 16;

  private static final int BYTE = 0xff;
  private static final int NIBBLE = 4;

  private final StringBuilder canonical = new StringBuilder("kopilka-1;");

  /** A text as it is, or nothing. */
  public RequestHash text(String name, @Nullable String value) {
    return value == null ? this : field(name, 't', value);
  }

  /**
   * What names a person, or nothing: only so few bits of its hash that thousands share them. A
   * ledger line lives longer than the person is known, and must not tell who it was to whoever
   * tries all phones. Two requests of one key that differ in nothing else pass for the same once in
   * 4096 times.
   */
  public RequestHash personal(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    var digest = new RequestHash().text(name, value).digest();
    return number(name, (long) ((digest[0] & BYTE) << NIBBLE | (digest[1] & BYTE) >> NIBBLE));
  }

  /** An integer: amounts, thousandths, counts; or nothing. */
  public RequestHash number(String name, @Nullable Long value) {
    return value == null ? this : field(name, 'n', value.toString());
  }

  /** A switch, or nothing. */
  public RequestHash flag(String name, @Nullable Boolean value) {
    return value == null ? this : field(name, 'f', value.toString());
  }

  /** An instant to the millisecond, or nothing. */
  public RequestHash instant(String name, @Nullable Instant value) {
    return value == null ? this : field(name, 'i', Long.toString(value.toEpochMilli()));
  }

  /** Fields of an inner object. */
  public RequestHash object(String name, Consumer<RequestHash> fields) {
    canonical.append(name).append(":o{");
    fields.accept(this);
    canonical.append('}');
    return this;
  }

  /** Fields of each item, in the items' order; where order means nothing, sort them first. */
  public <T> RequestHash list(String name, Collection<T> items, BiConsumer<RequestHash, T> fields) {
    canonical.append(name).append(":l").append(items.size()).append(':');
    items.forEach(item -> object("", hash -> fields.accept(hash, item)));
    return this;
  }

  /** The length stands before the value, so that no value can pass for two fields. */
  private RequestHash field(String name, char kind, String value) {
    canonical.append(name).append(':').append(kind);
    canonical.append(value.length()).append(':').append(value).append(';');
    return this;
  }

  /** The digest in hexadecimal, as a ledger line keeps it. */
  public String hex() {
    return HexFormat.of().formatHex(digest());
  }

  /** 16 bytes: the first half of a SHA-256. */
  public byte[] digest() {
    try {
      var bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
      var full = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Arrays.copyOf(full, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
