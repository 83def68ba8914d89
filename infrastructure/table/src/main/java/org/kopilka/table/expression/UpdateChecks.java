package org.kopilka.table.expression;

import java.util.List;
import java.util.Set;
import org.kopilka.table.value.Values;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What updates ask of their operands before any item is looked at. */
final class UpdateChecks {
  private UpdateChecks() {}

  static Check numbers(String operator, Assigned... operands) {
    return plain(operator, AttributeValue.Type.N, operands);
  }

  static Check lists(Assigned... operands) {
    return plain("list_append", AttributeValue.Type.L, operands);
  }

  private static Check plain(String operator, AttributeValue.Type type, Assigned... operands) {
    return (kind, bindings) -> {
      for (var operand : operands) {
        if (operand instanceof Assigned.Plain(Operand.Value(var placeholder))
            && bindings.value(placeholder).type() != type) {
          throw kind.fault(
              "Incorrect operand type for operator or function; operator or function: "
                  + operator
                  + ", operand type: "
                  + Values.typeName(bindings.value(placeholder)));
        }
      }
    };
  }

  static Check typed(String operator, Operand.Value operand, Set<AttributeValue.Type> allowed) {
    return (kind, bindings) -> {
      var value = bindings.value(operand.placeholder());
      if (!allowed.contains(value.type())) {
        throw kind.fault(
            "Incorrect operand type for operator or function; operator: "
                + operator
                + ", operand type: "
                + longName(value)
                + ", typeSet: ALLOWED_FOR_"
                + operator
                + "_OPERAND");
      }
    };
  }

  private static String longName(AttributeValue value) {
    return switch (value.type()) {
      case S -> "STRING";
      case N -> "NUMBER";
      case B -> "BINARY";
      case BOOL -> "BOOLEAN";
      case NUL -> "NULL";
      case SS, NS, BS -> "SET";
      case L -> "LIST";
      case M -> "MAP";
      case UNKNOWN_TO_SDK_VERSION -> "";
    };
  }

  /** Two actions may not touch the same thing. */
  static Check apart(List<Action> actions) {
    return (kind, bindings) -> {
      for (int i = 0; i < actions.size(); i++) {
        var one = actions.get(i).path().resolved(bindings);
        for (var action : actions.subList(0, i)) {
          apart(kind, action.path().resolved(bindings), one);
        }
      }
    };
  }

  private static void apart(Kind kind, Path one, Path other) {
    if (one.overlaps(other)) {
      throw kind.fault(
          "Two document paths overlap with each other; must remove or rewrite one of these paths;"
              + paths(one, other));
    }
    if (one.contradicts(other)) {
      throw kind.fault(
          "Two document paths conflict with each other; must remove or rewrite one of these"
              + " paths;"
              + paths(one, other));
    }
  }

  private static String paths(Path one, Path other) {
    return " path one: " + one + ", path two: " + other;
  }
}
