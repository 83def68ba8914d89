package org.kopilka.wallets;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings one card outside up to date. It is asked for after each movement, in any order and more
 * than once: what is told is the card as it is now, and after it was told it is looked at again, so
 * that of two who tell at once the one with the older card notices.
 */
record Keeping(List<CardProvider> providers) {
  /** A card that moves faster than it can be told is told of once more by the next event. */
  private static final int ROUNDS_MAX = 3;

  /**
   * Tells every provider.
   *
   * @param now looks at the card; empty where there is none
   * @throws ProviderException if one of them did not take it; the others have been told all the
   *     same
   */
  void keep(Supplier<Optional<Face>> now) {
    each(provider -> keep(provider, now));
  }

  /**
   * Takes a card back from every provider.
   *
   * @throws ProviderException likewise
   */
  void withdraw(String id) {
    each(provider -> provider.withdraw(id));
  }

  private void each(Consumer<CardProvider> telling) {
    ProviderException failed = null;
    for (var provider : providers) {
      try {
        telling.accept(provider);
      } catch (ProviderException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private static void keep(CardProvider provider, Supplier<Optional<Face>> now) {
    var face = now.get();
    for (int round = 1; round <= ROUNDS_MAX && face.isPresent(); round++) {
      tell(provider, face.get());
      var after = now.get();
      if (after.isEmpty()) {
        // Erased meanwhile: whoever took the card back may have been faster than we.
        provider.withdraw(face.get().id());
      }
      if (after.isPresent() && isSame(face.get(), after.get())) {
        return;
      }
      face = after;
    }
  }

  private static void tell(CardProvider provider, Face face) {
    var shown = provider.show(face);
    if (shown.isEmpty()) {
      provider.issue(face);
    } else if (isBehind(shown.get(), face)) {
      provider.update(face);
    }
  }

  /** Numbers of lines are an account's own: another card may be another account's. */
  private static boolean isBehind(CardProvider.Shown shown, Face face) {
    return shown.seq() < face.view().seq() || !shown.number().equals(face.view().number());
  }

  private static boolean isSame(Face one, Face other) {
    return one.view().seq() == other.view().seq()
        && one.view().number().equals(other.view().number());
  }
}
