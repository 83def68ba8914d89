package org.kopilka.domain.fraud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase with somebody's card.
 *
 * @param post null where no cashier rang it up
 * @param earned points
 * @param redeemed points
 * @param rateBp that it was rated with, basis points
 * @param lifts whether it lifted the tier
 */
public record Visit(
    String receiptId,
    Instant at,
    @Nullable Post post,
    long earned,
    long redeemed,
    int rateBp,
    boolean lifts) {

  boolean isAt(Post other) {
    return other.equals(post);
  }

  boolean isIn(String store) {
    return post != null && post.store().equals(store);
  }
}
