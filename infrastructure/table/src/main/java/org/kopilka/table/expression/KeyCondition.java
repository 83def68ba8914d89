package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a key condition asks of one attribute. */
public sealed interface KeyCondition {
  /** The attribute. */
  String attribute();

  /** It stands in a relation to a value. */
  record Related(String attribute, Relation relation, AttributeValue value)
      implements KeyCondition {}

  /** It is from one value to another, both included. */
  record Within(String attribute, AttributeValue low, AttributeValue high)
      implements KeyCondition {}

  /** It begins so. */
  record Beginning(String attribute, AttributeValue value) implements KeyCondition {}

  /**
   * The parts of a key condition.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it has others
   */
  static List<KeyCondition> of(Condition condition, Bindings bindings) {
    var parts = new ArrayList<KeyCondition>();
    collect(condition, bindings, parts);
    return parts;
  }

  private static void collect(Condition condition, Bindings bindings, List<KeyCondition> parts) {
    switch (condition) {
      case Condition.And(var left, var right) -> {
        collect(left, bindings, parts);
        collect(right, bindings, parts);
      }
      case Condition.Comparison(Path path, Relation relation, Operand.Value value) ->
          parts.add(related(path, relation, value, bindings));
      case Condition.Comparison(Operand.Value value, Relation relation, Path path) ->
          parts.add(related(path, relation.turned(), value, bindings));
      case Condition.Comparison(Path _, Relation _, Path _) ->
          throw Refusal.invalid(
              "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
                  + " condition");
      case Condition.Comparison(Operand.Size _, Relation _, Operand _) ->
          throw Refusal.invalid("KeyConditionExpressions cannot contain nested operations");
      case Condition.Between(Path path, Operand.Value low, Operand.Value high) ->
          parts.add(new Within(name(path, bindings), value(low, bindings), value(high, bindings)));
      case Condition.BeginsWith(Path path, Operand.Value value) ->
          parts.add(new Beginning(name(path, bindings), value(value, bindings)));
      case Condition.Or or -> throw operator("OR");
      case Condition.Not not -> throw operator("NOT");
      case Condition.In in -> throw operator("IN");
      case Condition.Exists exists -> throw operator("attribute_exists");
      case Condition.OfType type -> throw operator("attribute_type");
      case Condition.Contains contains -> throw operator("contains");
      case Condition.Comparison _, Condition.Between _, Condition.BeginsWith _ ->
          throw Refusal.invalid("Query key condition not supported");
    }
  }

  private static Related related(
      Path path, Relation relation, Operand.Value value, Bindings bindings) {
    if (relation == Relation.UNEQUAL) {
      throw operator("<>");
    }
    return new Related(name(path, bindings), relation, value(value, bindings));
  }

  private static RuntimeException operator(String operator) {
    return Refusal.invalid("Invalid operator used in KeyConditionExpression: " + operator);
  }

  private static String name(Path path, Bindings bindings) {
    if (path.steps().size() > 1) {
      throw Refusal.invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
              + " allowed: Key: "
              + path.attribute(bindings));
    }
    return path.attribute(bindings);
  }

  private static AttributeValue value(Operand.Value value, Bindings bindings) {
    return bindings.value(value.placeholder());
  }
}
