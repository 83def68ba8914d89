package org.kopilka.simulation.planted;

import java.util.List;
import java.util.stream.Stream;

/** Bugs of cards that become one and are parted again. */
final class CardBugs {
  private static final String DOMAIN = "functions/domain";
  private static final String STORE = "functions/store";

  private CardBugs() {}

  static List<Bug> all() {
    return Stream.of(ofMerging(), ofUndoing(), ofCards()).flatMap(List::stream).toList();
  }

  /** What goes wrong when nobody heard that it was done. */
  static List<Bug> ofAskingAgain() {
    return List.of(
        stored(
            "a choice that is asked again is made again",
            "member.CardChoices",
            "if (Choosing.isDone(wallet, number)) {",
            "if (Choosing.isDone(wallet, number) && wallet.mergeId() == null) {"));
  }

  /** Points that go with their cards. */
  private static List<Bug> ofMerging() {
    return List.of(
        ledger(
            "a merge forgets the lots that wait",
            "Applying",
            "share.pending().forEach(lot -> purse.putPending(lot.there()));",
            "share.pending().forEach(lot -> lot.there());"),
        ledger(
            "a merge takes its accounts back in time",
            "Command",
            "one.isBefore(other) ? other : one",
            "one"),
        ledger(
            "a card given up takes receipts of any time",
            "Merged",
            "case Command.Purchase purchase when purchase.receipt().at().isBefore(at) ->",
            "case Command.Purchase purchase when !purchase.lines().isEmpty() ->"),
        ledger(
            "a merge forgives a debt",
            "Applying",
            "purse.debt = Math.addExact(purse.debt, share.debt());",
            "purse.debt = Math.addExact(purse.debt, 0);"),
        stored(
            "a merge does not look whether the other account has changed",
            "ledger.Merges",
            "after)\n        .and(step.write());",
            """
            after).and(TransactWriteItem.builder()
                .put(p -> p.tableName(table.name()).item(step.after().item())).build());\
            """));
  }

  /** Points that come back, to whoever had brought them. */
  private static List<Bug> ofUndoing() {
    return List.of(
        ledger(
            "an undone merge gives back points that were spent",
            "Unmerging",
            "return there >= all ? claims",
            "return there >= 0 ? claims"),
        ledger(
            "an undone merge gives back points twice that are held",
            "Unmerging",
            "hold.pieces().forEach(piece -> part.claim(piece.expiresAt(), -piece.points()));",
            ""),
        ledger(
            "an undone merge makes good what a return took",
            "Unmerging",
            "if (waiting.isPresent() || moved.availableAt().isAfter(now)) {",
            "if (waiting.isPresent()) {"),
        stored(
            "any choice can be undone, not only the last",
            "member.CardChoices",
            "|| !mergeId.equals(member.get().wallet().mergeId())",
            "|| mergeId.isEmpty()"));
  }

  /** Cards that go from hand to hand. */
  private static List<Bug> ofCards() {
    return List.of(
        stored(
            "two changes of a member's cards, one is lost",
            "member.CardWrites",
            ": Versioned.replacing(version, item, table)",
            ": Put.builder().tableName(table.name()).item(item).build()"),
        card(
            "a blocked card pays",
            "CardIdentity",
            "return given == null || at.isBefore(given.until())",
            "return given == null || !at.isBefore(java.time.Instant.EPOCH)"),
        card(
            "a card that was linked pays at once",
            "CardIdentity",
            "new CardPlace.Points(account, !waits)",
            "new CardPlace.Points(account, true)"),
        card(
            "a card comes a moment before its line",
            "Linking",
            "identityFrom(line.recordedAt())",
            "identityFrom(line.recordedAt().minusMillis(1))"),
        card(
            "the former main card stays in use",
            "CardIdentity",
            "number, memberId, accountId, from, new GivenUp(until, inUse), past, waits);",
            "number, memberId, accountId, from, givenUp, past, waits);"));
  }

  private static Bug ledger(String what, String type, String from, String to) {
    return new Bug(what, "org.kopilka.domain.ledger." + type, DOMAIN, from, to);
  }

  private static Bug card(String what, String type, String from, String to) {
    return new Bug(what, "org.kopilka.domain.card." + type, DOMAIN, from, to);
  }

  private static Bug stored(String what, String type, String from, String to) {
    return new Bug(what, "org.kopilka.store." + type, STORE, from, to);
  }
}
