package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads updates: each of SET, REMOVE, ADD and DELETE at most once, in any order. */
final class UpdateParser {
  private static final Set<AttributeValue.Type> SETS =
      Set.of(AttributeValue.Type.SS, AttributeValue.Type.NS, AttributeValue.Type.BS);
  private static final Set<AttributeValue.Type> ADDABLE =
      Set.of(
          AttributeValue.Type.N,
          AttributeValue.Type.SS,
          AttributeValue.Type.NS,
          AttributeValue.Type.BS);

  private final Tokens tokens;
  private final Used used = new Used();
  private final PathParser operands;
  private final List<Action> actions = new ArrayList<>();

  private UpdateParser(Tokens tokens) {
    this.tokens = tokens;
    this.operands = new PathParser(tokens, used);
  }

  static Parsed<Update> parse(String text) {
    var parser = new UpdateParser(new Tokens(Kind.UPDATE, text));
    parser.clauses();
    parser.used.check(UpdateChecks.apart(parser.actions));
    return parser.used.in(Kind.UPDATE, new Update(parser.actions));
  }

  private void clauses() {
    var seen = new HashSet<String>();
    while (tokens.peek().kind() != Token.Kind.END) {
      var clause = tokens.peek().text().toUpperCase(Locale.ROOT);
      Supplier<Action> action =
          switch (clause) {
            case "SET" -> this::set;
            case "REMOVE" -> () -> new Action.Remove(operands.path());
            case "ADD" -> this::add;
            case "DELETE" -> this::delete;
            default -> throw tokens.unexpected();
          };
      tokens.take();
      if (!seen.add(clause)) {
        throw tokens.fault(
            "The \"" + clause + "\" section can only be used once in an update" + " expression;");
      }
      do {
        actions.add(action.get());
      } while (tokens.takeIf(","));
    }
  }

  private Action set() {
    var path = operands.path();
    tokens.expect("=");
    return new Action.Set(path, sum());
  }

  private Assigned sum() {
    var first = assigned();
    if (tokens.takeIf("+")) {
      return sum(first, assigned(), false);
    }
    return tokens.takeIf("-") ? sum(first, assigned(), true) : first;
  }

  private Assigned sum(Assigned first, Assigned second, boolean minus) {
    used.check(UpdateChecks.numbers(minus ? "-" : "+", first, second));
    return new Assigned.Sum(first, second, minus);
  }

  private Assigned assigned() {
    if (tokens.takeIf("(")) {
      var inner = sum();
      tokens.expect(")");
      return inner;
    }
    if (tokens.peek().kind() == Token.Kind.VALUE) {
      return new Assigned.Plain(operands.value());
    }
    return tokens.peekSecond().is("(") ? function() : new Assigned.Plain(operands.path());
  }

  private Assigned function() {
    var name = tokens.take().text();
    return switch (name) {
      case "if_not_exists" -> ifNotExists(two(name));
      case "list_append" -> listAppend(two(name));
      case "size" ->
          throw tokens.fault(
              "The function is not allowed in an update expression; function: " + name);
      default -> throw tokens.fault("Invalid function name; function: " + name);
    };
  }

  private List<Assigned> two(String function) {
    var list = new ArrayList<Assigned>();
    tokens.expect("(");
    do {
      list.add(assigned());
    } while (tokens.takeIf(","));
    tokens.expect(")");
    if (list.size() != 2) {
      throw tokens.fault(
          "Incorrect number of operands for operator or function; operator or function: "
              + function
              + ", number of operands: "
              + list.size());
    }
    return list;
  }

  private Assigned ifNotExists(List<Assigned> two) {
    if (two.getFirst() instanceof Assigned.Plain(Path path)) {
      return new Assigned.IfNotExists(path, two.getLast());
    }
    throw tokens.fault(
        "Operator or function requires a document path; operator or function: if_not_exists");
  }

  private Assigned listAppend(List<Assigned> two) {
    used.check(UpdateChecks.lists(two.getFirst(), two.getLast()));
    return new Assigned.ListAppend(two.getFirst(), two.getLast());
  }

  private Action add() {
    var path = operands.path();
    var value = operands.value();
    used.check(UpdateChecks.typed("ADD", value, ADDABLE));
    return new Action.Add(path, value);
  }

  private Action delete() {
    var path = operands.path();
    var value = operands.value();
    used.check(UpdateChecks.typed("DELETE", value, SETS));
    return new Action.Delete(path, value);
  }
}
