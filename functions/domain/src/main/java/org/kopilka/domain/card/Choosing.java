package org.kopilka.domain.card;

import java.time.Instant;
import java.util.List;

/**
 * Decides what choosing a main card does to the member's cards (requirement 69). What it does to
 * points is the ledger's to decide.
 *
 * @param wallet as the choice leaves it
 * @param identities as the choice leaves them: the chosen card's, and those of cards that have no
 *     account to be followed by
 */
public record Choosing(Wallet wallet, List<CardIdentity> identities) {
  public Choosing {
    identities = List.copyOf(identities);
  }

  /** Whether this is the main card, and no other has points. */
  public static boolean isDone(Wallet wallet, String number) {
    return number.equals(wallet.inUse())
        && wallet.isMain(number)
        && wallet.cards().stream().allMatch(c -> rests(c, number));
  }

  private static boolean rests(LinkedCard card, String main) {
    return card.isGivenUp() || card.number().equals(main);
  }

  /** The numbers whose identities {@link #of} has to be given. */
  public static List<String> concerned(Wallet wallet, String number) {
    return wallet.cards().stream()
        .filter(card -> card.account() == null || card.number().equals(number))
        .map(LinkedCard::number)
        .toList();
  }

  /**
   * The choice of a card of the wallet.
   *
   * @param identities of the {@link #concerned} numbers
   */
  public static Choosing of(
      Wallet wallet, String number, List<CardIdentity> identities, String mergeId, Instant now) {
    var after =
        identities.stream()
            .map(
                identity ->
                    identity.number().equals(number)
                        ? identity.chosen(wallet, now)
                        : identity.givenUpFor(number, now))
            .toList();
    return new Choosing(wallet.chosen(number, mergeId, now), after);
  }
}
