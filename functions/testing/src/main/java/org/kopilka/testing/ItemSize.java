package org.kopilka.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Bytes of an item as DynamoDB counts them (developer guide, "DynamoDB item sizes and formats"):
 * names and texts in UTF-8, two digits of a number a byte and one more.
 */
public final class ItemSize {
  private ItemSize() {}

  /** The whole item, names of its attributes included. */
  public static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
        .sum();
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> (value.n().length() + 1) / 2 + 1;
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL -> 1;
      case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
      case M -> 3 + value.m().size() + of(value.m());
      case L -> 3 + value.l().size() + value.l().stream().mapToInt(ItemSize::of).sum();
      case NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new UnsupportedOperationException("no item of ours has a " + value.type());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
