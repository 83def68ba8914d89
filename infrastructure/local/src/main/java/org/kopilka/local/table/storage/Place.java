package org.kopilka.local.table.storage;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import software.amazon.dynamodb.services.local.shared.access.LocalDBUtils;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * Places in an order of items, as texts that stand in DynamoDB's order when compared: the key's
 * values one after the other, numbers by value, the rest byte by byte, a character for each byte.
 */
final class Place {
  /** Ends a value; less than anything that a value goes on with. */
  private static final String END = "\u0000\u0001";

  private static final String ZERO = "\u0000";
  private static final String ESCAPED_ZERO = "\u0000\u00ff";

  /** Behind everything that begins with the same text. */
  private static final String LAST = "\uffff";

  private Place() {}

  /** A whole value. */
  static String of(AttributeValue value) {
    return beginning(value) + END;
  }

  /** What all values begin with that begin with this one. */
  static String beginning(AttributeValue value) {
    var bytes = StandardCharsets.ISO_8859_1.decode(bytes(value)).toString();
    return bytes.contains(ZERO) ? bytes.replace(ZERO, ESCAPED_ZERO) : bytes;
  }

  private static ByteBuffer bytes(AttributeValue value) {
    if (value.getN() != null) {
      return ByteBuffer.wrap(LocalDBUtils.encodeBigDecimal(new BigDecimal(value.getN())));
    }
    return value.getS() == null
        ? value.getB().duplicate()
        : ByteBuffer.wrap(value.getS().getBytes(StandardCharsets.UTF_8));
  }

  /** The place behind all that begin so. */
  static String behind(String beginning) {
    return beginning + LAST;
  }
}
