package org.kopilka.domain.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card of an older programme.
 *
 * @param variant where it is to go
 * @param phone E.164, and only if texts reach it
 * @param discountBp the discount that it gave
 * @param movedAt when its points last moved; null if nobody knows
 */
public record OldCard(
    String number,
    Destination variant,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String email,
    long points,
    int discountBp,
    @Nullable Instant movedAt) {

  OldCard withoutPhone() {
    return new OldCard(number, variant, null, name, email, points, discountBp, movedAt);
  }
}
