package org.kopilka.domain.fraud;

import org.jspecify.annotations.Nullable;

/**
 * Whose card it is among the staff. Marked is the member, whichever of their cards they use.
 *
 * @param store only receipts of this store are meant; null = of any
 * @param cashier only receipts that this cashier rang up; null = that anybody did
 */
public record StaffCard(@Nullable String store, @Nullable String cashier) {
  public StaffCard {
    if (store == null && cashier == null) {
      throw new IllegalArgumentException("a staff card of no store and no cashier means nothing");
    }
  }

  /** Whether a receipt of this post should not carry the card. */
  boolean isOwn(Post post) {
    return (store == null || store.equals(post.store()))
        && (cashier == null || cashier.equals(post.cashier()));
  }
}
