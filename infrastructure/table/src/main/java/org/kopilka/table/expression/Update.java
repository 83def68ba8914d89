package org.kopilka.table.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update: all of its actions see the item as it was before. */
public final class Update {
  private final List<Action> actions;

  Update(List<Action> actions) {
    this.actions = List.copyOf(actions);
  }

  /** The attributes that it touches. */
  public Set<String> attributes(Bindings bindings) {
    return actions.stream()
        .map(action -> action.path().attribute(bindings))
        .collect(Collectors.toSet());
  }

  /** The item after it. */
  public Map<String, AttributeValue> apply(Scope before) {
    for (var action : actions) {
      if (!action.path().hasParent(before)) {
        throw Change.invalidPath();
      }
    }
    var item = new HashMap<>(before.item());
    var changes = new ArrayList<Place>();
    for (var action : actions) {
      var path = action.path().resolved(before.bindings());
      changes.add(new Place(path, action.change(before)));
    }
    changes.sort(Place.ORDER);
    changes.forEach(change -> change.change().at(item, change.path()));
    return item;
  }

  /** What is done where. */
  private record Place(Path path, Change change) {
    /**
     * Lists grow from their lower positions on, and elements are removed from the last one down, so
     * that the position of no other is moved before its turn.
     */
    static final Comparator<Place> ORDER =
        Comparator.comparing((Place place) -> place.change() instanceof Change.Remove)
            .thenComparing(
                (one, other) ->
                    one.change() instanceof Change.Remove
                        ? lastIndex(other) - lastIndex(one)
                        : lastIndex(one) - lastIndex(other));

    private static int lastIndex(Place place) {
      return place.path().steps().getLast() instanceof Step.At at ? at.index() : 0;
    }
  }
}
