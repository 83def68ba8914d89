package org.kopilka.table.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which values are the same, and which is less. */
public final class Values {
  private Values() {}

  /** Whether two values are of one type and equal; the order of a set says nothing. */
  public static boolean same(AttributeValue one, AttributeValue other) {
    return one.type() == other.type()
        && switch (one.type()) {
          case N -> one.n().equals(other.n()) || number(one).compareTo(number(other)) == 0;
          case SS -> sameSet(one.ss(), other.ss(), text -> text);
          case NS -> sameSet(one.ns(), other.ns(), Numbers::of);
          case BS -> sameSet(one.bs(), other.bs(), bytes -> bytes);
          case L -> sameList(one.l(), other.l());
          case M -> sameMap(one.m(), other.m());
          case S, B, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> one.equals(other);
        };
  }

  private static <T, K> boolean sameSet(List<T> one, List<T> other, Function<T, K> key) {
    return one.size() == other.size()
        && new HashSet<>(one.stream().map(key).toList())
            .equals(new HashSet<>(other.stream().map(key).toList()));
  }

  private static boolean sameList(List<AttributeValue> one, List<AttributeValue> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return one.size() == other.size();
  }

  private static boolean sameMap(
      Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    return one.size() == other.size()
        && one.entrySet().stream()
            .allMatch(
                entry -> {
                  var value = other.get(entry.getKey());
                  return value != null && same(entry.getValue(), value);
                });
  }

  /** Below, at or above 0, as {@link Comparable} has it; null where neither is less. */
  public static @Nullable Integer compare(AttributeValue one, AttributeValue other) {
    if (one.type() != other.type()) {
      return null;
    }
    return switch (one.type()) {
      case N -> number(one).compareTo(number(other));
      case S -> compareTexts(one.s(), other.s());
      case B -> Arrays.compareUnsigned(one.b().asByteArrayUnsafe(), other.b().asByteArrayUnsafe());
      case BOOL, NUL, SS, NS, BS, L, M, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  private static BigDecimal number(AttributeValue value) {
    return Numbers.of(value.n());
  }

  /** By their bytes in UTF-8, where surrogates stand behind all other characters. */
  private static int compareTexts(String one, String other) {
    var length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return Integer.compare(rank(one.charAt(i)), rank(other.charAt(i)));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
  }

  /** The type as expressions name it. */
  public static String typeName(AttributeValue value) {
    return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
  }

  /** Whether it is a set of any kind. */
  public static boolean isSet(AttributeValue value) {
    return value.hasSs() || value.hasNs() || value.hasBs();
  }
}
