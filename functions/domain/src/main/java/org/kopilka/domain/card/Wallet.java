package org.kopilka.domain.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;

/**
 * The cards of a member. Member and account stay what they are; cards point to them.
 *
 * @param cards in the order in which they were linked, no number twice
 * @param main the number of the card chosen among several; null until one was
 * @param mergeId the merge that made it so, the one that can be undone; null if there is none
 */
public record Wallet(
    String memberId,
    String accountId,
    List<LinkedCard> cards,
    @Nullable String main,
    @Nullable String mergeId) {
  /** Cards of one phone (requirement 70). */
  public static final int CARDS_MAX = Command.Merge.CARDS_MAX;

  public Wallet {
    cards = List.copyOf(cards);
  }

  /** The card of this number, if it is the member's. */
  public Optional<LinkedCard> card(String number) {
    return cards.stream().filter(card -> card.number().equals(number)).findAny();
  }

  /** Whether no further card can be linked. */
  public boolean isFull() {
    return cards.size() >= CARDS_MAX;
  }

  /**
   * The only card that may pay: the chosen one or, until then, the one that the member began with.
   * Null for somebody who has that one no more.
   */
  public @Nullable String inUse() {
    if (main != null) {
      return main;
    }
    return cards.stream()
        .filter(card -> !card.waits() && !card.isGivenUp())
        .map(LinkedCard::number)
        .findFirst()
        .orElse(null);
  }

  /** How many cards are not blocked. */
  public int unblocked() {
    return Math.toIntExact(cards.stream().filter(card -> !card.isGivenUp()).count());
  }

  /** Whether the member sees this card as the main one: of several none is before the choice. */
  public boolean isMain(String number) {
    return main == null ? cards.size() == 1 : number.equals(main);
  }

  /** The cards whose points are still in accounts of their own. */
  public List<LinkedCard> apart() {
    return cards.stream().filter(card -> card.account() != null).toList();
  }

  /** With one card more. */
  public Wallet joinedBy(LinkedCard card) {
    var more = new ArrayList<>(cards);
    more.add(card);
    return new Wallet(memberId, accountId, more, main, mergeId);
  }

  /** Without a card that somebody else has linked. */
  public Wallet without(String number) {
    var rest = cards.stream().filter(card -> !card.number().equals(number)).toList();
    return new Wallet(memberId, accountId, rest, main, mergeId);
  }

  /** Without any card that can be used, and nothing to undo: the member is gone. */
  public Wallet closed(Instant now) {
    var after = cards.stream().map(card -> card.givenUp(now)).toList();
    return new Wallet(memberId, accountId, after, null, null);
  }

  /** With one card in use and the others given up for it. */
  Wallet chosen(String number, String merge, Instant now) {
    var after =
        cards.stream()
            .map(card -> card.number().equals(number) ? card.chosen() : card.givenUp(now))
            .toList();
    return new Wallet(memberId, accountId, after, number, merge);
  }

  /**
   * Whether a card is still the member's, and has not been anybody else's since. Two lines may be
   * of one instant, but not of one number.
   */
  boolean kept(LinkedCard before) {
    return card(before.number()).filter(now -> now.line() == before.line()).isPresent();
  }

  /** As it was before a choice, but for cards that came or went since. */
  Wallet backTo(Wallet before) {
    var after =
        cards.stream()
            .map(card -> before.card(card.number()).filter(this::kept).orElse(card))
            .toList();
    return new Wallet(memberId, accountId, after, before.main(), before.mergeId());
  }
}
