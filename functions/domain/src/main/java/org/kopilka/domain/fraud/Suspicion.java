package org.kopilka.domain.fraud;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at, with what it rests on.
 *
 * @param post whose till; null where it is no till's doing
 * @param receipts that it rests on, oldest first, the last {@link #RECEIPTS_MAX} of them
 */
public record Suspicion(
    Kind kind, @Nullable Post post, List<String> receipts, Map<Figure, Long> figures) {
  /** An event has to fit on the bus, and a person has to read it. */
  public static final int RECEIPTS_MAX = 50;

  public Suspicion {
    receipts =
        List.copyOf(receipts.subList(Math.max(0, receipts.size() - RECEIPTS_MAX), receipts.size()));
    var sorted = new EnumMap<Figure, Long>(Figure.class);
    sorted.putAll(figures);
    figures = Collections.unmodifiableMap(sorted);
  }

  /** What is not said twice while it is {@link Kind#quiet()}. */
  public String topic() {
    return post == null ? kind.name() : kind + " " + post.store() + " " + post.cashier();
  }
}
