package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes of an item. Only whole ones: no code of this project asks for parts of them. */
public record Projection(List<String> names) {
  static Parsed<Projection> parse(String text) {
    var tokens = new Tokens(Kind.PROJECTION, text);
    var used = new Used();
    var paths = new PathParser(tokens, used);
    var names = new ArrayList<String>();
    do {
      var path = paths.path();
      Refusal.unlessUnused(path.steps().size() > 1, "nested projection");
      names.add(((Step.Name) path.steps().getFirst()).text());
    } while (tokens.takeIf(","));
    tokens.expectEnd();
    return used.in(Kind.PROJECTION, new Projection(names));
  }

  /** What of an item it shows. */
  public Map<String, AttributeValue> of(Scope scope) {
    var shown = new HashMap<String, AttributeValue>();
    for (var name : names) {
      var attribute = new Step.Name(name).in(scope.bindings());
      var value = scope.item().get(attribute);
      if (value != null) {
        shown.put(attribute, value);
      }
    }
    return shown;
  }
}
