package org.kopilka.table;

import static org.kopilka.table.ThingsTable.number;
import static org.kopilka.table.ThingsTable.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values that are easily put out of order, and taken for one another. */
final class Dice {
  private static final List<String> TEXTS =
      List.of("a", "ab", "a\u0000", "a\u0001", "b", "ё", "\uD83D\uDE00", "\uFFFD", "abc#1");
  private static final List<String> NUMBERS =
      List.of(
          "-1000000",
          "-10",
          "-1.5",
          "-1",
          "0",
          "0.1",
          "1",
          "2",
          "10",
          "99",
          "100",
          "100000000000000000000",
          "1.50",
          "1E2");

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean heads() {
    return random.nextBoolean();
  }

  <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  AttributeValue anyText() {
    return text(one(TEXTS));
  }

  AttributeValue anyNumber() {
    return number(one(NUMBERS));
  }

  Map<String, AttributeValue> key() {
    return ThingsTable.item(one(TEXTS.subList(0, 4)), one(NUMBERS.subList(4, 8)));
  }

  /** A value of any type, not nested deeper than that. */
  AttributeValue value(int depth) {
    return switch (below(depth > 0 ? 9 : 7)) {
      case 0 -> anyText();
      case 1 -> anyNumber();
      case 2 -> AttributeValue.fromB(SdkBytes.fromUtf8String(one(TEXTS)));
      case 3 -> AttributeValue.fromBool(heads());
      case 4 -> AttributeValue.fromNul(true);
      case 5 -> AttributeValue.fromSs(some(TEXTS));
      case 6 -> AttributeValue.fromNs(some(NUMBERS.subList(0, 8)));
      case 7 -> AttributeValue.fromL(List.of(value(depth - 1), value(depth - 1)));
      default -> AttributeValue.fromM(Map.of("x", value(depth - 1), "y", value(depth - 1)));
    };
  }

  private List<String> some(List<String> of) {
    var some = new ArrayList<>(of);
    some.removeIf(each -> heads());
    return some.isEmpty() ? of : some;
  }

  /**
   * A whole item: index keys now and then, and an attribute each that is a list, map, number, set.
   */
  Map<String, AttributeValue> item() {
    return item(key());
  }

  Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    var item = new HashMap<>(key);
    maybe(item, "g", text(one(TEXTS.subList(0, 3))));
    maybe(item, "n", anyNumber());
    maybe(item, "s", anyText());
    maybe(item, "l", AttributeValue.fromL(List.of(value(1), value(1), value(1))));
    maybe(item, "m", AttributeValue.fromM(Map.of("x", value(1), "y", anyNumber())));
    maybe(item, "c", anyNumber());
    maybe(item, "ss", AttributeValue.fromSs(some(TEXTS)));
    maybe(item, "v", value(2));
    return item;
  }

  private void maybe(Map<String, AttributeValue> item, String name, AttributeValue value) {
    if (below(4) > 0) {
      item.put(name, value);
    }
  }
}
