package org.kopilka.table;

import org.jspecify.annotations.Nullable;
import org.kopilka.table.expression.KeyCondition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A part of an order of items.
 *
 * @param from its first place
 * @param to the place behind its last
 */
record Span(Place from, Place to) {
  /** Everything: no place begins with these bytes, which are in no text and begin no number. */
  static final Span WHOLE =
      new Span(new Place(new byte[0]), new Place(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1}));

  /**
   * What key conditions ask for.
   *
   * @param range null: every range value
   */
  static Span of(AttributeValue hash, @Nullable KeyCondition range) {
    var all = whole(hash);
    return switch (range) {
      case null -> all;
      case KeyCondition.Related related -> {
        var at = beginningWith(new PlaceWriter().add(hash).add(related.value()));
        yield switch (related.relation()) {
          case EQUAL -> at;
          case LESS -> new Span(all.from(), at.from());
          case AT_MOST -> new Span(all.from(), at.to());
          case MORE -> new Span(at.to(), all.to());
          case AT_LEAST -> new Span(at.from(), all.to());
          case UNEQUAL -> throw new IllegalArgumentException("no key condition");
        };
      }
      case KeyCondition.Within within ->
          new Span(
              new PlaceWriter().add(hash).add(within.low()).place(),
              new PlaceWriter().add(hash).add(within.high()).place().behind());
      case KeyCondition.Beginning beginning ->
          beginningWith(new PlaceWriter().add(hash).beginning(beginning.value()));
    };
  }

  private static Span whole(AttributeValue hash) {
    return beginningWith(new PlaceWriter().add(hash));
  }

  private static Span beginningWith(PlaceWriter beginning) {
    var place = beginning.place();
    return new Span(place, place.behind());
  }

  boolean includes(Place place) {
    return from.compareTo(place) <= 0 && place.compareTo(to) < 0;
  }

  /** What is left of it behind the item at which the last page ended. */
  Span behind(Place place, boolean ascending) {
    return ascending ? new Span(place.behind(), to) : new Span(from, place);
  }
}
