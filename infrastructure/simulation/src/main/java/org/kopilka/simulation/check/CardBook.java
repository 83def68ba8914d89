package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I13_CARDS;
import static org.kopilka.simulation.check.Invariant.I15_FORGOTTEN;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Share;

/**
 * Whose cards are whose and what they may do, read from the lines by requirements 64 to 80 alone:
 * neither wallets nor identities are looked at.
 */
public final class CardBook {

  /** A card as it became after so many lines. */
  private record Turn(int line, CardState state) {}

  /** A choice, and the member's cards before it. */
  private record Choice(String mergeId, Map<String, CardState> before) {}

  /** Where an account's points went when its card was given up, and when. */
  private record Gone(String into, Instant at) {}

  private final Map<String, List<Turn>> turns = new TreeMap<>();
  private final Map<String, Deque<Choice>> choices = new HashMap<>();
  private final Map<String, Gone> gone = new HashMap<>();
  private final Set<String> erased = new HashSet<>();
  private final Erasures erasures;
  private int erasuresRead;
  private int lines;
  private int changes;

  /** A book of no lines yet, into which these erasures come where they belong. */
  public CardBook(Erasures erasures) {
    this.erasures = erasures;
  }

  /** Takes the next line. */
  public void committed(Line line) {
    catchUp();
    lines++;
    var account = line.accountId();
    if (account == null) {
      return;
    }
    var member = Objects.requireNonNull(line.memberId());
    var at = line.entry().recordedAt();
    switch (line.entry().event()) {
      case Event.AccountOpened opened -> turn(opened.card(), CardState.opened(member, account));
      case Event.CardLinked(var card, var clean) -> linked(member, account, card, clean, at);
      case Event.CardsMerged merged -> chosen(member, account, merged, at);
      case Event.MergeUndone undone -> undone(member, undone);
      default -> {
        var isMoved =
            line.entry().event() instanceof Event.PointsMovedAway
                || line.entry().event() instanceof Event.PointsMovedBack;
        Violation.unless(
            isMoved || !gone.containsKey(account),
            I13_CARDS,
            () -> "on an account that was given up: " + line);
      }
    }
  }

  /** Takes note of who was erased since the last line. */
  public void catchUp() {
    var all = erasures.all();
    while (erasuresRead < all.size() && all.get(erasuresRead).lines() <= lines) {
      erased(all.get(erasuresRead++));
    }
  }

  /** Whose cards can be used no more. Whoever began to read after the last line may know or not. */
  private void erased(Erasures.Gone gone) {
    erased.add(gone.memberId());
    changes++;
    cardsOf(gone.memberId())
        .forEach((card, state) -> turn(card, new Turn(lines + 1, state.closed(gone.at()))));
  }

  /** Whether there is only a pseudonym left. */
  boolean isErased(String member) {
    return erased.contains(member);
  }

  private void isThere(String member) {
    Violation.unless(
        !erased.contains(member), I15_FORGOTTEN, () -> "chooses cards, and is erased: " + member);
  }

  private void turn(String card, CardState state) {
    turn(card, new Turn(lines, state));
  }

  private void turn(String card, Turn next) {
    turns.computeIfAbsent(card, _ -> new ArrayList<>()).add(next);
    changes++;
  }

  private void linked(String member, String account, String card, boolean clean, Instant at) {
    isThere(member);
    var state = state(card);
    Violation.unless(
        !state.memberId().equals(member), I13_CARDS, () -> card + " was linked twice: " + state);
    Violation.unlessEqual(state.isBlocked(), clean, I13_CARDS, () -> "whether clean: " + card);
    Violation.unless(
        state.isBlocked() || cardsOf(state.memberId()).size() == 1,
        I13_CARDS,
        () -> card + " was taken from somebody who had chosen: " + state);
    turn(card, clean ? state.anew(member, account, at, true) : state.joining(member));
  }

  private void chosen(String member, String account, Event.CardsMerged merged, Instant at) {
    isThere(member);
    var before = cardsOf(member);
    Violation.unless(
        before.containsKey(merged.card()), I13_CARDS, () -> "not " + member + "'s: " + merged);
    var apart = new HashSet<String>();
    before.values().forEach(state -> Optional.ofNullable(state.apart()).ifPresent(apart::add));
    Violation.unlessEqual(apart, accounts(merged.shares()), I13_CARDS, "the accounts given up");
    choices
        .computeIfAbsent(member, _ -> new ArrayDeque<>())
        .push(new Choice(merged.mergeId(), before));
    apart.forEach(each -> gone.put(each, new Gone(account, at)));
    before.forEach(
        (card, state) ->
            turn(
                card,
                card.equals(merged.card())
                    ? state.chosen(member, account, at)
                    : state.givenUp(at)));
  }

  private static Set<String> accounts(List<Share> shares) {
    return shares.stream().map(Share::account).collect(Collectors.toSet());
  }

  private void undone(String member, Event.MergeUndone undone) {
    isThere(member);
    var choice = choices.getOrDefault(member, new ArrayDeque<>()).poll();
    Violation.unless(
        choice != null && choice.mergeId().equals(undone.mergeId()),
        I13_CARDS,
        () -> "not the last choice of " + member + ": " + undone);
    var back = new HashSet<String>();
    Objects.requireNonNull(choice)
        .before()
        .forEach(
            (card, before) -> {
              if (isStill(member, card, before)) {
                turn(card, before);
                Optional.ofNullable(before.apart()).ifPresent(back::add);
              }
            });
    Violation.unlessEqual(back, accounts(undone.shares()), I13_CARDS, "the accounts given back");
    gone.keySet().removeAll(back);
  }

  /** Whether nobody else has had the card since it was in this very state. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isStill(String member, String card, CardState before) {
    return Objects.requireNonNull(turns.get(card)).reversed().stream()
        .map(Turn::state)
        .takeWhile(state -> state != before)
        .allMatch(state -> state.memberId().equals(member));
  }

  private Map<String, CardState> cardsOf(String member) {
    var cards = new LinkedHashMap<String, CardState>();
    turns.forEach(
        (card, all) -> {
          var state = all.getLast().state();
          if (state.memberId().equals(member)) {
            cards.put(card, state);
          }
        });
    return cards;
  }

  private CardState state(String card) {
    var all = turns.get(card);
    Violation.unless(all != null, I13_CARDS, () -> "a card that nobody was given: " + card);
    return Objects.requireNonNull(all).getLast().state();
  }

  /** Whether another card is used instead. */
  public boolean isBlocked(String card) {
    return turns.containsKey(card) && state(card).isBlocked();
  }

  /** Each card as it is. */
  Map<String, CardState> cards() {
    var cards = new TreeMap<String, CardState>();
    turns.forEach((card, all) -> cards.put(card, all.getLast().state()));
    return cards;
  }

  /** What the card has been since there were so many lines. */
  List<CardState> since(String card, int line) {
    var all = turns.getOrDefault(card, List.of());
    int first = 0;
    for (int i = 0; i < all.size(); i++) {
      first = all.get(i).line() <= line ? i : first;
    }
    return all.subList(first, all.size()).stream().map(Turn::state).toList();
  }

  /**
   * Where a receipt of this time belongs that is asked of an account: to the one that has its
   * points. Null if its card was given up by then.
   */
  @Nullable String reached(String account, Instant at) {
    var there = gone.get(account);
    if (there == null) {
      return account;
    }
    return at.isBefore(there.at()) ? reached(there.into(), at) : null;
  }

  /** Whether its card was given up, and its points are elsewhere. */
  boolean isGone(String account) {
    return gone.containsKey(account);
  }

  /** How often any card has changed. */
  int changes() {
    return changes;
  }
}
