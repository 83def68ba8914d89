package org.kopilka.table.expression;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads conditions: OR binds loosest, then AND, then NOT. */
final class ConditionParser {
  /** Something in brackets, by the positions of its first word and behind its last. */
  private record Group(int from, int to) {}

  private final Tokens tokens;
  private final Used used = new Used();
  private final PathParser operands;
  private Group last = new Group(0, 0);

  private ConditionParser(Tokens tokens) {
    this.tokens = tokens;
    this.operands = new PathParser(tokens, used);
  }

  static Parsed<Condition> parse(Kind kind, String text) {
    var parser = new ConditionParser(new Tokens(kind, text));
    var condition = parser.or();
    parser.tokens.expectEnd();
    return parser.used.in(kind, condition);
  }

  private Condition or() {
    var left = and();
    while (tokens.takeIfWord("OR")) {
      left = new Condition.Or(left, and());
    }
    return left;
  }

  private Condition and() {
    var left = not();
    while (tokens.takeIfWord("AND")) {
      left = new Condition.And(left, not());
    }
    return left;
  }

  private Condition not() {
    return tokens.takeIfWord("NOT") ? new Condition.Not(not()) : single();
  }

  private Condition single() {
    if (tokens.peek().is("(")) {
      return group();
    }
    var token = tokens.peek();
    var isFunction = token.kind() == Token.Kind.WORD && tokens.peekSecond().is("(");
    return isFunction && !token.text().equals("size") ? function() : comparison();
  }

  private Condition group() {
    var from = tokens.position();
    tokens.expect("(");
    var inside = tokens.position();
    var inner = or();
    if (new Group(inside, tokens.position()).equals(last)) {
      throw tokens.fault("The expression has redundant parentheses;");
    }
    tokens.expect(")");
    last = new Group(from, tokens.position());
    return inner;
  }

  private Condition comparison() {
    var operand = operands.operand();
    if (tokens.takeIfWord("BETWEEN")) {
      return between(operand);
    }
    if (tokens.takeIfWord("IN")) {
      var list = operands.list();
      used.check(Checks.distinct("IN", operand, list));
      return new Condition.In(operand, list);
    }
    var relation = relation();
    if (relation == null) {
      throw tokens.unexpected();
    }
    tokens.take();
    var right = operands.operand();
    used.check(Checks.distinct(relation.sign(), operand, List.of(right)));
    if (relation.isOrder()) {
      used.check(Checks.ordered(relation.sign(), operand, right));
    }
    return new Condition.Comparison(operand, relation, right);
  }

  private Condition between(Operand operand) {
    var low = operands.operand();
    tokens.expectWord("AND");
    var high = operands.operand();
    used.check(Checks.distinct("BETWEEN", operand, List.of(low, high)));
    used.check(Checks.ordered("BETWEEN", operand, low, high));
    used.check(Checks.bounds(low, high));
    return new Condition.Between(operand, low, high);
  }

  private @Nullable Relation relation() {
    var token = tokens.peek();
    return Arrays.stream(Relation.values())
        .filter(each -> token.is(each.sign()))
        .findFirst()
        .orElse(null);
  }

  private Condition function() {
    var name = tokens.take().text();
    return switch (name) {
      case "attribute_exists" -> new Condition.Exists(onlyPath(name));
      case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(onlyPath(name)));
      case "attribute_type" -> {
        var both = two(name);
        used.check(Checks.typeName(both.getLast()));
        yield new Condition.OfType(path(name, both.getFirst()), both.getLast());
      }
      case "begins_with" -> {
        var both = two(name);
        used.check(Checks.distinct(name, both.getFirst(), List.of(both.getLast())));
        used.check(Checks.haveBeginnings(both.getFirst(), both.getLast()));
        yield new Condition.BeginsWith(both.getFirst(), both.getLast());
      }
      case "contains" -> {
        var both = two(name);
        used.check(Checks.distinct(name, both.getFirst(), List.of(both.getLast())));
        yield new Condition.Contains(both.getFirst(), both.getLast());
      }
      default -> throw tokens.fault("Invalid function name; function: " + name);
    };
  }

  private Path onlyPath(String function) {
    return path(function, some(function, 1).getFirst());
  }

  private List<Operand> two(String function) {
    return some(function, 2);
  }

  private List<Operand> some(String function, int count) {
    var list = operands.list();
    if (list.size() != count) {
      throw tokens.fault(
          "Incorrect number of operands for operator or function; operator or function: "
              + function
              + ", number of operands: "
              + list.size());
    }
    return list;
  }

  private Path path(String function, Operand operand) {
    if (operand instanceof Path path) {
      return path;
    }
    throw tokens.fault(
        "Operator or function requires a document path; operator or function: " + function);
  }
}
