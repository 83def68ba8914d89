package org.kopilka.table.expression;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sets of texts, numbers and bytes; numbers are written in one way here. */
final class Sets {
  private Sets() {}

  static AttributeValue union(AttributeValue one, AttributeValue other) {
    return switch (one.type()) {
      case SS -> AttributeValue.fromSs(union(one.ss(), other.ss()));
      case NS -> AttributeValue.fromNs(union(one.ns(), other.ns()));
      case BS -> AttributeValue.fromBs(union(one.bs(), other.bs()));
      case S, N, B, BOOL, NUL, L, M, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no set: " + one);
    };
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    var all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  /** Null if nothing is left: there are no empty sets. */
  static @Nullable AttributeValue difference(AttributeValue one, AttributeValue other) {
    return switch (one.type()) {
      case SS ->
          one.ss().stream().allMatch(other.ss()::contains)
              ? null
              : AttributeValue.fromSs(difference(one.ss(), other.ss()));
      case NS ->
          one.ns().stream().allMatch(other.ns()::contains)
              ? null
              : AttributeValue.fromNs(difference(one.ns(), other.ns()));
      case BS ->
          one.bs().stream().allMatch(other.bs()::contains)
              ? null
              : AttributeValue.fromBs(difference(one.bs(), other.bs()));
      case S, N, B, BOOL, NUL, L, M, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no set: " + one);
    };
  }

  private static <T> List<T> difference(List<T> one, List<T> other) {
    return one.stream().filter(each -> !other.contains(each)).toList();
  }
}
