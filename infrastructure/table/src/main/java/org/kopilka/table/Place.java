package org.kopilka.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order of items: the values of a key as bytes that stand in DynamoDB's order when
 * compared.
 */
final class Place implements Comparable<Place> {
  private final byte[] bytes;

  Place(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The first place behind all that begin as this one does. */
  Place behind() {
    int last = bytes.length - 1;
    while (bytes[last] == (byte) 0xff) {
      last--;
    }
    var behind = Arrays.copyOf(bytes, last + 1);
    behind[last]++;
    return new Place(behind);
  }

  /** Whether it is a place that begins as this one does. */
  boolean begins(Place other) {
    return other.bytes.length >= bytes.length
        && Arrays.equals(bytes, 0, bytes.length, other.bytes, 0, bytes.length);
  }

  @Override
  public int compareTo(Place other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place && Arrays.equals(bytes, place.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
