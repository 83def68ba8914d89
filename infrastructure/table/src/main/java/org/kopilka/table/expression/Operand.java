package org.kopilka.table.expression;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a condition compares. */
sealed interface Operand permits Path, Operand.Value, Operand.Size {

  /** Null where the item has no such thing. */
  @Nullable AttributeValue value(Scope scope);

  /** A value of the request. */
  record Value(String placeholder) implements Operand {
    @Override
    public AttributeValue value(Scope scope) {
      return scope.bindings().value(placeholder);
    }
  }

  /** Characters, bytes or members of what is at a path. */
  record Size(Path path) implements Operand {
    @Override
    public @Nullable AttributeValue value(Scope scope) {
      var value = path.value(scope);
      return value == null ? null : size(value);
    }

    private static @Nullable AttributeValue size(AttributeValue value) {
      return switch (value.type()) {
        case S -> number(value.s().length());
        case B -> number(value.b().asByteArrayUnsafe().length);
        case SS -> number(value.ss().size());
        case NS -> number(value.ns().size());
        case BS -> number(value.bs().size());
        case L -> number(value.l().size());
        case M -> number(value.m().size());
        case N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> null;
      };
    }

    private static AttributeValue number(int size) {
      return AttributeValue.fromN(Integer.toString(size));
    }
  }
}
