package org.kopilka.domain.migration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.tier.TierFloor;

/**
 * What becomes of an older programme's cards (requirements 93 and 94).
 *
 * @param variant of the programme, by whose rules they go on until day X; empty for the programme's
 *     own
 * @param floors tiers granted for discounts
 * @param floorUntil until when; null without floors
 */
public record Destination(String variant, List<Floor> floors, @Nullable Instant floorUntil) {
  public static final int FLOORS_MAX = 20;

  public Destination {
    floors = List.copyOf(floors);
    if (!floors.isEmpty() && floorUntil == null) {
      throw new IllegalArgumentException("tiers are granted until an instant: floorUntil");
    }
  }

  /** A discount of at least so much is worth this tier. */
  public record Floor(int discountBp, String tier) {}

  /** The tier of a discount; null where it is worth none. */
  public @Nullable TierFloor floor(int discountBp) {
    return floors.stream()
        .filter(floor -> discountBp >= floor.discountBp())
        .max(Comparator.comparingInt(Floor::discountBp))
        .map(floor -> floorUntil == null ? null : new TierFloor(floor.tier(), floorUntil))
        .orElse(null);
  }
}
