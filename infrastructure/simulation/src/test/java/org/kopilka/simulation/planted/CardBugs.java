package org.kopilka.simulation.planted;

import java.util.List;

/** Bugs of cards that become one and are parted again. */
final class CardBugs {
  private static final String DOMAIN = "functions/domain";
  private static final String STORE = "functions/store";

  private CardBugs() {}

  static List<Bug> all() {
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
        stored(
            "a merge does not look whether the other account has changed",
            "ledger.Merges",
            "after)\n        .and(step.write());",
            """
            after).and(TransactWriteItem.builder()
                .put(p -> p.tableName(table.name()).item(step.after().item())).build());\
            """),
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
