package org.kopilka.domain.card;

import java.util.List;

/**
 * Decides what undoing a choice does to the member's cards: all that are still the member's go back
 * to what they were.
 *
 * @param wallet as it leaves it
 * @param accounts those that can have their points back
 * @param identities as they were before the choice
 */
public record Undoing(Wallet wallet, List<String> accounts, List<CardIdentity> identities) {
  public Undoing {
    accounts = List.copyOf(accounts);
    identities = List.copyOf(identities);
  }

  /**
   * Whether it can be undone: a member whose former main card is somebody else's by now would be
   * left without one.
   */
  public static boolean isPossible(Wallet now, Wallet before) {
    var main = before.main();
    return main == null || before.card(main).filter(now::kept).isPresent();
  }

  /**
   * Undoes the choice that the wallet was left in.
   *
   * @param before the wallet as the choice had found it
   * @param identities those that the choice changed, as it had found them
   */
  public static Undoing of(Wallet now, Wallet before, List<CardIdentity> identities) {
    var back = before.apart().stream().filter(now::kept);
    var mine =
        identities.stream()
            .filter(card -> before.card(card.number()).filter(now::kept).isPresent());
    return new Undoing(
        now.backTo(before),
        back.map(card -> String.valueOf(card.account())).toList(),
        mine.toList());
  }
}
