package org.kopilka.table.value;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Bytes of items as DynamoDB counts them (developer guide, "item sizes and formats"). */
public final class Sizes {
  private static final int CONTAINER = 3;

  private Sizes() {}

  /** A whole item, names of its attributes included. */
  public static int of(Map<String, AttributeValue> item) {
    int size = 0;
    for (var attribute : item.entrySet()) {
      size += ofText(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  /** One value. */
  public static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> ofText(value.s());
      case N -> ofNumber(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
      case SS -> value.ss().stream().mapToInt(Sizes::ofText).sum();
      case NS -> value.ns().stream().mapToInt(Sizes::ofNumber).sum();
      case BS -> value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
      case M -> CONTAINER + value.m().size() + of(value.m());
      case L -> CONTAINER + value.l().size() + value.l().stream().mapToInt(Sizes::of).sum();
    };
  }

  /** A text in UTF-8. */
  public static int ofText(String text) {
    int size = text.length();
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= 0x800) {
        // Each half of a surrogate pair stands for two of its four bytes.
        size += Character.isSurrogate(c) ? 1 : 2;
      } else if (c >= 0x80) {
        size++;
      }
    }
    return size;
  }

  /** Two digits a byte and one more, another for the sign. */
  private static int ofNumber(String number) {
    var decimal = Numbers.of(number);
    if (decimal.signum() == 0) {
      return 1;
    }
    var leading = decimal.precision() - decimal.scale();
    var digits = decimal.precision() + Math.floorMod(leading, 2);
    return 1 + (digits + 1) / 2 + (decimal.signum() < 0 ? 1 : 0);
  }
}
