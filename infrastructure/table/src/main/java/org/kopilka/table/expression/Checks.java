package org.kopilka.table.expression;

import java.util.List;
import java.util.Set;
import org.kopilka.table.value.Values;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What conditions ask of their operands before any item is looked at. */
final class Checks {
  private static final Set<AttributeValue.Type> ORDERED =
      Set.of(AttributeValue.Type.S, AttributeValue.Type.N, AttributeValue.Type.B);
  private static final Set<AttributeValue.Type> WITH_BEGINNINGS =
      Set.of(AttributeValue.Type.S, AttributeValue.Type.B);
  private static final Set<String> TYPE_NAMES =
      Set.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M");

  private Checks() {}

  static Check ordered(String operator, Operand... operands) {
    return typed(operator, ORDERED, operands);
  }

  static Check haveBeginnings(Operand... operands) {
    return typed("begins_with", WITH_BEGINNINGS, operands);
  }

  private static Check typed(
      String operator, Set<AttributeValue.Type> allowed, Operand... operands) {
    return (kind, bindings) -> {
      for (var operand : operands) {
        if (operand instanceof Operand.Value value
            && !allowed.contains(bindings.value(value.placeholder()).type())) {
          throw kind.fault(
              "Incorrect operand type for operator or function; operator or function: "
                  + operator
                  + ", operand type: "
                  + Values.typeName(bindings.value(value.placeholder())));
        }
      }
    };
  }

  /** A comparison of a path with itself is a slip of the pen. */
  static Check distinct(String operator, Operand first, List<Operand> others) {
    return (kind, bindings) -> {
      if (first instanceof Path path) {
        for (var other : others) {
          if (other instanceof Path p && p.resolved(bindings).equals(path.resolved(bindings))) {
            throw kind.fault(
                "The first operand must be distinct from the remaining operands for this operator"
                    + " or function; operator: "
                    + operator
                    + ", first operand: "
                    + path.resolved(bindings));
          }
        }
      }
    };
  }

  static Check typeName(Operand type) {
    return (kind, bindings) -> {
      if (type instanceof Operand.Value value) {
        var name = bindings.value(value.placeholder());
        if (name.type() != AttributeValue.Type.S) {
          throw kind.fault(
              "Incorrect operand type for operator or function; operator or function:"
                  + " attribute_type, operand type: "
                  + Values.typeName(name));
        }
        if (!TYPE_NAMES.contains(name.s())) {
          throw kind.fault(
              "Invalid attribute type name found; type: "
                  + name.s()
                  + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
        }
      }
    };
  }

  static Check bounds(Operand low, Operand high) {
    return (kind, bindings) -> {
      if (low instanceof Operand.Value from && high instanceof Operand.Value to) {
        bounds(kind, bindings.value(from.placeholder()), bindings.value(to.placeholder()));
      }
    };
  }

  private static void bounds(Kind kind, AttributeValue low, AttributeValue high) {
    if (low.type() != high.type()) {
      throw kind.fault(
          "The BETWEEN operator requires same data type for lower and upper bounds; lower bound"
              + bound(low)
              + ", upper bound"
              + bound(high));
    }
    var order = Values.compare(low, high);
    if (order != null && order > 0) {
      throw kind.fault(
          "The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
              + " lower bound"
              + bound(low)
              + ", upper bound"
              + bound(high));
    }
  }

  private static String bound(AttributeValue value) {
    var text =
        switch (value.type()) {
          case S -> value.s();
          case N -> value.n();
          case B -> value.b().toString();
          case BOOL, NUL, SS, NS, BS, L, M, UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
    return " operand: AttributeValue: {" + Values.typeName(value) + ":" + text + "}";
  }
}
