package org.kopilka.simulation.check;

import java.util.Optional;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.till.Wish;

/** Which line a request becomes, told from the request alone. */
public final class Requests {
  private Requests() {}

  /**
   * The key of the line; empty for what may write none.
   *
   * @param key of idempotency
   */
  public static Optional<LineKey> keyOf(String programme, Wish wish, String key) {
    return switch (wish) {
      case Wish.Buy buy -> Optional.of(LineKey.purchase(programme, buy.receiptId()));
      case Wish.BringBack back ->
          Optional.of(LineKey.returned(programme, back.receiptId(), back.returnId()));
      case Wish.Look _,
          Wish.Link _,
          Wish.Choose _,
          Wish.Fill _,
          Wish.AskCode _,
          Wish.SignIn _,
          Wish.Erase _ ->
          Optional.empty();
      case Wish.Register _,
          Wish.Hold _,
          Wish.Capture _,
          Wish.Release _,
          Wish.Adjust _,
          Wish.Undo _ ->
          Optional.of(LineKey.request(programme, Call.CLIENT, wish.route(), key));
    };
  }
}
