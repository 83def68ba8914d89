package org.kopilka.table.expression;

import java.nio.ByteBuffer;
import java.util.List;
import org.kopilka.table.value.Numbers;
import org.kopilka.table.value.Values;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition or filter. What an item lacks makes a comparison false, not an error. */
public sealed interface Condition {

  /** Whether it holds for an item. */
  boolean holds(Scope scope);

  /** Both. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return left.holds(scope) && right.holds(scope);
    }
  }

  /** At least one. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return left.holds(scope) || right.holds(scope);
    }
  }

  /** The contrary. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return !condition.holds(scope);
    }
  }

  /** Two operands compared. */
  record Comparison(Operand left, Relation relation, Operand right) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      var one = left.value(scope);
      var other = right.value(scope);
      if (one == null || other == null) {
        return relation == Relation.UNEQUAL && (one != null || other != null);
      }
      return relation.holds(one, other);
    }
  }

  /** An operand from one to another, both included. */
  record Between(Operand operand, Operand low, Operand high) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return new Comparison(operand, Relation.AT_LEAST, low).holds(scope)
          && new Comparison(operand, Relation.AT_MOST, high).holds(scope);
    }
  }

  /** An operand that is one of several. */
  record In(Operand operand, List<Operand> list) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return list.stream()
          .anyMatch(each -> new Comparison(operand, Relation.EQUAL, each).holds(scope));
    }
  }

  /** There is something at a path. */
  record Exists(Path path) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return path.value(scope) != null;
    }
  }

  /** There is something of a type at a path. */
  record OfType(Path path, Operand type) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      var value = path.value(scope);
      var wanted = type.value(scope);
      return value != null && wanted != null && Values.typeName(value).equals(wanted.s());
    }
  }

  /** A text or bytes that begin so. */
  record BeginsWith(Operand operand, Operand beginning) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      var value = operand.value(scope);
      var wanted = beginning.value(scope);
      return value != null
          && wanted != null
          && value.type() == wanted.type()
          && begins(value, wanted);
    }

    private static boolean begins(AttributeValue value, AttributeValue wanted) {
      return switch (value.type()) {
        case S -> value.s().startsWith(wanted.s());
        case B -> isAt(0, value, wanted);
        case N, BOOL, NUL, SS, NS, BS, L, M, UNKNOWN_TO_SDK_VERSION -> false;
      };
    }

    static boolean isAt(int from, AttributeValue value, AttributeValue wanted) {
      var bytes = value.b().asByteArrayUnsafe();
      var part = wanted.b().asByteArrayUnsafe();
      return from + part.length <= bytes.length
          && ByteBuffer.wrap(bytes, from, part.length).equals(ByteBuffer.wrap(part));
    }
  }

  /** A text, bytes, set or list with something in it. */
  record Contains(Operand operand, Operand part) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      var value = operand.value(scope);
      var wanted = part.value(scope);
      return value != null && wanted != null && contains(value, wanted);
    }

    private static boolean contains(AttributeValue value, AttributeValue part) {
      return switch (value.type()) {
        case S -> part.s() != null && value.s().contains(part.s());
        case B -> part.b() != null && containsBytes(value, part);
        case SS -> part.s() != null && value.ss().contains(part.s());
        case NS -> part.n() != null && value.ns().contains(Numbers.canonical(part.n()));
        case BS -> part.b() != null && value.bs().contains(part.b());
        case L -> value.l().stream().anyMatch(each -> Values.same(each, part));
        case N, BOOL, NUL, M, UNKNOWN_TO_SDK_VERSION -> false;
      };
    }

    private static boolean containsBytes(AttributeValue value, AttributeValue part) {
      for (int i = 0; i <= value.b().asByteArrayUnsafe().length; i++) {
        if (BeginsWith.isAt(i, value, part)) {
          return true;
        }
      }
      return false;
    }
  }
}
