package org.kopilka.simulation.till;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.simulation.chance.Dice;

/** What comes to people's minds about being let in by a code that is sent to their phone. */
final class SignIns {
  /** How often somebody comes to be let in. */
  private static final int PERMILLE = 40;

  /** How often whoever waits for a code looks at their phone. */
  private static final int LOOKS_PERMILLE = 250;

  /** How often they look before they give it up. */
  private static final int PATIENCE = 12;

  private static final List<String> GUESSES = List.of("000000", "123456", "999999");

  private final Phones phones;
  private final Set<Shopper> waiting = new LinkedHashSet<>();
  private @Nullable Wish named;
  private int looked;

  SignIns(Phones phones) {
    this.phones = phones;
  }

  /** Remembers who waits for a code, and who is in. */
  void done(Order order) {
    switch (order.wish()) {
      case Wish.AskCode(var shopper) -> waiting.add(shopper);
      case Wish.SignIn signIn -> {
        waiting.remove(signIn.shopper());
        named = signIn;
      }
      default -> {}
    }
  }

  /** Whether somebody comes about it. */
  boolean isWanted(Dice dice) {
    return dice.chance(waiting.isEmpty() && named == null ? PERMILLE : LOOKS_PERMILLE);
  }

  /**
   * What comes to somebody's mind who waits for a code, or to this one; a code that has let
   * somebody in is tried once more.
   *
   * @param shopper who has a phone
   */
  Wish any(Shopper shopper, Dice dice) {
    if (named != null) {
      var again = named;
      named = null;
      return again;
    }
    if (waiting.isEmpty() || dice.chance(100)) {
      return dice.chance(900) ? new Wish.AskCode(shopper) : naming(shopper, dice);
    }
    var next = dice.any(List.copyOf(waiting));
    if (++looked % PATIENCE == 0) {
      waiting.clear();
    }
    return dice.chance(100) ? new Wish.AskCode(next) : naming(next, dice);
  }

  /** The code that came last; or an older one, or what is no code of theirs. */
  Wish naming(Shopper shopper, Dice dice) {
    var codes = phones.codes(Objects.requireNonNull(shopper.phone()));
    if (codes.isEmpty() || dice.chance(120)) {
      return new Wish.SignIn(shopper, dice.any(GUESSES));
    }
    var code = dice.chance(850) ? codes.getLast() : dice.any(codes);
    return new Wish.SignIn(shopper, code.digits());
  }
}
