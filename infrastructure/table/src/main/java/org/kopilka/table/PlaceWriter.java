package org.kopilka.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kopilka.table.value.Numbers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes places, value by value. Texts and bytes end with a sign that is less than all they could
 * go on with; numbers begin with sign and magnitude, so that none is the beginning of another.
 */
final class PlaceWriter {
  private static final int TYPICAL_LENGTH = 64;
  private static final int MAGNITUDE_ZERO = 200;
  private static final byte ZERO_ESCAPED = (byte) 0xff;
  private static final byte END = 1;
  private static final byte NEGATIVE = 1;
  private static final byte ZERO = 2;
  private static final byte POSITIVE = 3;

  private byte[] bytes = new byte[TYPICAL_LENGTH];
  private int length;

  /** A whole value. */
  PlaceWriter add(AttributeValue value) {
    if (value.n() != null) {
      return addNumber(value.n());
    }
    beginning(value);
    put((byte) 0);
    put(END);
    return this;
  }

  /** What all values begin with that begin with this one. */
  PlaceWriter beginning(AttributeValue value) {
    var part =
        value.s() == null
            ? value.b().asByteArrayUnsafe()
            : value.s().getBytes(StandardCharsets.UTF_8);
    for (var each : part) {
      put(each);
      if (each == 0) {
        put(ZERO_ESCAPED);
      }
    }
    return this;
  }

  private PlaceWriter addNumber(String text) {
    var number = Numbers.of(text);
    if (number.signum() == 0) {
      put(ZERO);
      return this;
    }
    var turned = number.signum() < 0 ? (byte) 0xff : 0;
    put(number.signum() < 0 ? NEGATIVE : POSITIVE);
    var magnitude = number.precision() - number.scale() + MAGNITUDE_ZERO;
    put((byte) (magnitude >> Byte.SIZE ^ turned));
    put((byte) (magnitude ^ turned));
    var digits = number.unscaledValue().abs().toString();
    for (int i = 0; i < digits.length(); i++) {
      put((byte) (digits.charAt(i) ^ turned));
    }
    put(turned);
    return this;
  }

  private void put(byte value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = value;
  }

  Place place() {
    return new Place(Arrays.copyOf(bytes, length));
  }
}
