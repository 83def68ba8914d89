package org.kopilka.table;

import static org.kopilka.table.ThingsTable.number;
import static org.kopilka.table.ThingsTable.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Expressions put together by dice, with the placeholders that they need. */
final class Phrases {
  private static final List<String> PATHS =
      List.of(
          "c", "n", "s", "v", "l[0]", "l[2]", "l[1].x", "m.x", "m.y", "m.#x", "ss", "v[1]", "zz");
  private static final List<String> RELATIONS = List.of("=", "<>", "<", "<=", ">", ">=");

  private final Dice dice;
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  Phrases(Dice dice) {
    this.dice = dice;
  }

  /** Null if there are none, as a request wants it. */
  @Nullable Map<String, AttributeValue> values() {
    return values.isEmpty() ? null : values;
  }

  @Nullable Map<String, String> names() {
    return names.isEmpty() ? null : names;
  }

  private String path() {
    var path = dice.one(PATHS);
    if (path.contains("#x")) {
      names.put("#x", "x");
    }
    return path;
  }

  private String value(AttributeValue value) {
    var name = ":v" + values.size();
    values.put(name, value);
    return name;
  }

  /** A condition of some parts, bound by AND, OR and NOT, with and without brackets. */
  String condition(int depth) {
    return switch (dice.below(depth > 0 ? 7 : 1)) {
      case 1 -> condition(depth - 1) + " AND " + condition(depth - 1);
      case 2 -> condition(depth - 1) + " or " + condition(depth - 1);
      case 3 -> "NOT " + condition(depth - 1);
      case 4 -> bracketed(condition(depth - 1));
      default -> single();
    };
  }

  /** Brackets around brackets are refused. */
  private static String bracketed(String condition) {
    return condition.startsWith("(") ? condition : "(" + condition + ")";
  }

  private String single() {
    return switch (dice.below(10)) {
      case 0 -> "attribute_exists(" + path() + ")";
      case 1 -> "attribute_not_exists(" + path() + ")";
      case 2 -> "attribute_type(" + path() + ", " + value(text(type())) + ")";
      case 3 -> "begins_with(" + path() + ", " + value(dice.anyText()) + ")";
      case 4 -> "contains(" + path() + ", " + value(dice.value(0)) + ")";
      case 5 -> path() + " BETWEEN " + value(number("-1.5")) + " AND " + value(number("50"));
      case 6 -> path() + " IN (" + value(dice.value(1)) + ", " + value(dice.anyNumber()) + ")";
      case 7 -> "size(" + path() + ") " + relation() + " " + value(number(dice.one(sizes())));
      case 8 -> path() + " " + dice.one(List.of("=", "<>")) + " " + value(dice.value(1));
      default -> path() + " " + relation() + " " + value(dice.anyNumber());
    };
  }

  private String relation() {
    return dice.one(RELATIONS);
  }

  private static List<String> sizes() {
    return List.of("1", "2", "3");
  }

  private String type() {
    return dice.one(List.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "L", "M"));
  }

  /** An update of some clauses, each of some actions. */
  String update() {
    var clauses = new HashMap<String, String>();
    for (int i = 0; i <= dice.below(2); i++) {
      switch (dice.below(4)) {
        case 0, 1 -> clauses.put("SET", some(() -> path() + " = " + assigned()));
        case 2 -> clauses.put("REMOVE", some(this::path));
        default ->
            clauses.put("ADD", dice.one(List.of("c ", "m.y ", "n ")) + value(dice.anyNumber()));
      }
    }
    if (dice.below(5) == 0) {
      var set = AttributeValue.fromSs(List.of("a", "b"));
      clauses.put(dice.one(List.of("ADD", "DELETE")), "ss " + value(set));
    }
    return clauses.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(" "));
  }

  private String some(Supplier<String> action) {
    return IntStream.rangeClosed(0, dice.below(3))
        .mapToObj(i -> action.get())
        .collect(Collectors.joining(", "));
  }

  private String assigned() {
    return switch (dice.below(7)) {
      case 0 -> path() + " + " + value(dice.anyNumber());
      case 1 -> path() + " - " + value(dice.anyNumber());
      case 2 -> "if_not_exists(" + path() + ", " + value(dice.value(1)) + ")";
      case 3 ->
          "list_append("
              + dice.one(List.of("l", "v"))
              + ", "
              + value(AttributeValue.fromL(List.of(dice.value(0))))
              + ")";
      case 4 -> "if_not_exists(c, " + value(number("0")) + ") + " + value(dice.anyNumber());
      case 5 -> path();
      default -> value(dice.value(2));
    };
  }
}
