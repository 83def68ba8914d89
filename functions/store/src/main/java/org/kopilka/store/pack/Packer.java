package org.kopilka.store.pack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Expiry;

/** Writes values as variable-length bytes, small numbers in one. */
final class Packer {
  private static final int TYPICAL_BYTES = 256;

  private byte[] bytes = new byte[TYPICAL_BYTES];
  private int length;

  /** A whole number, seven bits a byte, small ones of either sign short. */
  Packer number(long value) {
    var bits = (value << 1) ^ (value >> 63);
    while ((bits & ~0x7FL) != 0) {
      put((byte) ((bits & 0x7F) | 0x80));
      bits >>>= 7;
    }
    put((byte) bits);
    return this;
  }

  private void put(byte value) {
    require(1);
    bytes[length++] = value;
  }

  private void require(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  Packer flag(boolean value) {
    return number(value ? 1 : 0);
  }

  Packer text(String value) {
    var text = value.getBytes(StandardCharsets.UTF_8);
    number(text.length);
    require(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** A text that may be missing: then its length is −1. */
  Packer optionalText(@Nullable String value) {
    if (value == null) {
      return number(-1);
    }
    return text(value);
  }

  Packer millis(Instant value) {
    return number(value.toEpochMilli());
  }

  /** The start of a day somewhere, in seconds; 0 = never. */
  Packer expiry(Instant value) {
    return number(value.equals(Expiry.NEVER) ? 0 : value.getEpochSecond());
  }

  Packer day(LocalDate value) {
    return number(value.toEpochDay());
  }

  Packer constant(Enum<?> value) {
    return text(value.name());
  }

  <T> Packer all(Collection<T> values, BiConsumer<Packer, T> each) {
    number(values.size());
    values.forEach(value -> each.accept(this, value));
    return this;
  }

  <T> Packer optional(@Nullable T value, BiConsumer<Packer, T> each) {
    flag(value != null);
    if (value != null) {
      each.accept(this, value);
    }
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
