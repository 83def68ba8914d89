package org.kopilka.store.pack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Expiry;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {
  private final byte[] bytes;
  private int position;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean ended() {
    return position == bytes.length;
  }

  long number() {
    long bits = 0;
    for (int shift = 0; ; shift += 7) {
      int next = bytes[position++];
      bits |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (bits >>> 1) ^ -(bits & 1);
      }
    }
  }

  int small() {
    return Math.toIntExact(number());
  }

  boolean flag() {
    return number() != 0;
  }

  String text() {
    return text(small());
  }

  @Nullable String optionalText() {
    var length = small();
    return length < 0 ? null : text(length);
  }

  private String text(int length) {
    var value = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return value;
  }

  Instant millis() {
    return Instant.ofEpochMilli(number());
  }

  Instant expiry() {
    var seconds = number();
    return seconds == 0 ? Expiry.NEVER : Instant.ofEpochSecond(seconds);
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(number());
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  <T> List<T> all(Function<Unpacker, T> each) {
    var count = small();
    var values = new ArrayList<T>(count);
    for (int i = 0; i < count; i++) {
      values.add(each.apply(this));
    }
    return values;
  }

  <T> @Nullable T optional(Function<Unpacker, T> each) {
    return flag() ? each.apply(this) : null;
  }
}
