package org.kopilka.table.expression;

import org.kopilka.table.value.Values;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How two values may stand to one another. */
public enum Relation {
  EQUAL("="),
  UNEQUAL("<>"),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean isOrder() {
    return this != EQUAL && this != UNEQUAL;
  }

  /** The same with the operands in the other order. */
  Relation turned() {
    return switch (this) {
      case EQUAL, UNEQUAL -> this;
      case LESS -> MORE;
      case AT_MOST -> AT_LEAST;
      case MORE -> LESS;
      case AT_LEAST -> AT_MOST;
    };
  }

  boolean holds(AttributeValue left, AttributeValue right) {
    return switch (this) {
      case EQUAL -> Values.same(left, right);
      case UNEQUAL -> !Values.same(left, right);
      case LESS, AT_MOST, MORE, AT_LEAST -> {
        var order = Values.compare(left, right);
        yield order != null && holds(order);
      }
    };
  }

  private boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
