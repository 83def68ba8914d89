package org.kopilka.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.Bindings;
import org.kopilka.table.expression.Kind;
import org.kopilka.table.expression.Parsed;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The placeholders of a request: each is explained, and each is used. */
final class RequestRules {
  private RequestRules() {}

  /**
   * Takes the placeholders of a request.
   *
   * @param names null: the request has none
   * @param values null: the request has none
   * @param parsed its expressions; null where it leaves one out
   */
  static Bindings bindings(
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      List<Kind> kinds,
      List<? extends @Nullable Parsed<?>> parsed) {
    refuseEmpty(names, "ExpressionAttributeNames");
    refuseEmpty(values, "ExpressionAttributeValues");
    var given = given(parsed);
    if (given.isEmpty()) {
      refuseWithoutUse(names, "ExpressionAttributeNames", List.of());
      refuseWithoutUse(values, "ExpressionAttributeValues", kinds);
      return Bindings.NONE;
    }
    var bindings =
        Bindings.of(names == null ? Map.of() : names, values == null ? Map.of() : values);
    given.forEach(each -> each.check(bindings));
    refuseUnused(names, "ExpressionAttributeNames", given, Parsed::names);
    refuseUnused(values, "ExpressionAttributeValues", given, Parsed::values);
    return bindings;
  }

  private static List<Parsed<?>> given(List<? extends @Nullable Parsed<?>> parsed) {
    var given = new ArrayList<Parsed<?>>(parsed.size());
    for (var each : parsed) {
      if (each != null) {
        given.add(each);
      }
    }
    return given;
  }

  private static void refuseEmpty(@Nullable Map<String, ?> placeholders, String parameter) {
    if (placeholders != null && placeholders.isEmpty()) {
      throw Refusal.invalid(parameter + " must not be empty");
    }
  }

  private static void refuseWithoutUse(
      @Nullable Map<String, ?> placeholders, String parameter, List<Kind> kinds) {
    if (placeholders != null) {
      var names = String.join(" and ", kinds.stream().map(Kind::parameter).toList());
      throw Refusal.invalid(
          parameter
              + " can only be specified when using expressions"
              + (kinds.isEmpty()
                  ? ""
                  : ": " + names + (kinds.size() == 1 ? " is" : " are") + " null"));
    }
  }

  private static void refuseUnused(
      @Nullable Map<String, ?> placeholders,
      String parameter,
      List<Parsed<?>> parsed,
      Function<Parsed<?>, Set<String>> used) {
    if (placeholders == null) {
      return;
    }
    var unused = new HashSet<>(placeholders.keySet());
    parsed.forEach(each -> unused.removeAll(used.apply(each)));
    if (!unused.isEmpty()) {
      throw Refusal.invalid(
          "Value provided in "
              + parameter
              + " unused in expressions: keys: {"
              + String.join(", ", new TreeSet<>(unused))
              + "}");
    }
  }
}
