package org.kopilka.table.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Numbers;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update sets something to. */
sealed interface Assigned {

  /** The value, worked out from the item as it was before. */
  AttributeValue value(Scope scope);

  private static AttributeValue number(BigDecimal number) {
    return AttributeValue.fromN(Numbers.checked(number.stripTrailingZeros()).toPlainString());
  }

  private static RuntimeException wrongType() {
    return Refusal.invalid("An operand in the update expression has an incorrect data type");
  }

  /** What is at a path, or a value. */
  record Plain(Operand operand) implements Assigned {
    @Override
    public AttributeValue value(Scope scope) {
      var value = operand.value(scope);
      if (value == null) {
        throw Refusal.invalid(
            "The provided expression refers to an attribute that does not exist in the item");
      }
      return value;
    }
  }

  /** What is at a path, else something other. */
  record IfNotExists(Path path, Assigned otherwise) implements Assigned {
    @Override
    public AttributeValue value(Scope scope) {
      @Nullable AttributeValue value = path.value(scope);
      return value == null ? otherwise.value(scope) : value;
    }
  }

  /** One list behind another. */
  record ListAppend(Assigned first, Assigned second) implements Assigned {
    @Override
    public AttributeValue value(Scope scope) {
      var one = first.value(scope);
      var other = second.value(scope);
      if (!one.hasL() || !other.hasL()) {
        throw wrongType();
      }
      var all = new ArrayList<>(one.l());
      all.addAll(other.l());
      return AttributeValue.fromL(all);
    }
  }

  /** A sum or difference. */
  record Sum(Assigned first, Assigned second, boolean minus) implements Assigned {
    @Override
    public AttributeValue value(Scope scope) {
      var one = first.value(scope);
      var other = second.value(scope);
      if (one.n() == null || other.n() == null) {
        throw wrongType();
      }
      return sum(one, other, minus);
    }

    static AttributeValue sum(AttributeValue one, AttributeValue other, boolean minus) {
      var right = Numbers.of(other.n());
      return number(Numbers.of(one.n()).add(minus ? right.negate() : right));
    }
  }
}
