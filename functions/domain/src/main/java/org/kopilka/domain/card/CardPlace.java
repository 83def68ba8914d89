package org.kopilka.domain.card;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Redeem;

/** Where a receipt or an order belongs that names a member. */
public sealed interface CardPlace {
  /**
   * To this account, whose merge the kernel follows.
   *
   * @param spends whether points may pay
   */
  record Points(String accountId, boolean spends) implements CardPlace {
    /** The purchase as it may be made; empty where points are to pay that may not. */
    public Optional<Command.Purchase> allowed(Command.Purchase purchase) {
      return spends ? Optional.of(purchase) : withoutPoints(purchase.waiting());
    }

    private static Optional<Command.Purchase> withoutPoints(Command.Purchase purchase) {
      return switch (purchase.redeem()) {
        case Redeem.Nothing _ -> Optional.of(purchase);
        case Redeem.Points(var points) when points == 0 -> Optional.of(purchase);
        case Redeem.Max _ -> Optional.of(purchase.redeeming(new Redeem.Nothing()));
        case Redeem.Points _, Redeem.FromHold _ -> Optional.empty();
      };
    }
  }

  /**
   * Nowhere: the card is blocked.
   *
   * @param inUse the number of the one that is used instead; null where there is none
   */
  record Blocked(@Nullable String inUse) implements CardPlace {}
}
