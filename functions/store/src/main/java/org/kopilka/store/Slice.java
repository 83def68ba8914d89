package org.kopilka.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next the place before which the next part begins; null after the last one
 */
public record Slice<T>(List<T> items, @Nullable String next) {
  public Slice {
    items = List.copyOf(items);
  }

  /** The same of something else. */
  public <S> Slice<S> map(Function<T, S> each) {
    return new Slice<>(items.stream().map(each).toList(), next);
  }
}
