package org.kopilka.simulation.planted;

import java.util.List;
import java.util.stream.Stream;

/** Bugs of the kinds that ledgers have had. */
final class Bugs {
  private static final String DOMAIN = "functions/domain";
  private static final String STORE = "functions/store";
  private static final String LEDGER = "org.kopilka.domain.ledger.";
  private static final String STORED = "org.kopilka.store.ledger.";

  private Bugs() {}

  static List<Bug> all() {
    return Stream.of(
            ofTheLedger(),
            ofTelling(),
            ofVersions(),
            CardBugs.ofAskingAgain(),
            SignInBugs.all(),
            ErasureBugs.all())
        .flatMap(List::stream)
        .toList();
  }

  static List<Bug> ofTheLedger() {
    return Stream.of(ofWriting(), ofTime(), ofPoints(), ofNumbers(), CardBugs.all())
        .flatMap(List::stream)
        .toList();
  }

  /** What the write path forgets. */
  private static List<Bug> ofWriting() {
    return List.of(
        stored(
            "a line may be written over",
            "Transaction",
            ".conditionExpression(\"attribute_not_exists(pk)\")",
            ".conditionExpression(\"attribute_not_exists(nothing)\")"),
        stored(
            "whoever writes last wins",
            "AccountRow",
            "\"v = :v AND attribute_not_exists(g)\"",
            "\"v = :v OR attribute_not_exists(g)\""),
        stored(
            "a refusal comes before the stored answer",
            "Journal",
            "return stored(request).or(() -> Optional.of(new Commit.Refused(refusal)));",
            "return Optional.of(new Commit.Refused(refusal));"),
        stored(
            "a key stands for any request",
            "Journal",
            "return line.hash().equals(request.hash())",
            "return !line.key().pk().isEmpty()"),
        stored(
            "two returns see the same goods",
            "ReturnMark",
            "fresh ? \"attribute_not_exists(n)\" : \"n = :before\"",
            "fresh ? \"attribute_exists(pk)\" : \"n = :before OR attribute_exists(pk)\""),
        stored("what is due is looked for too late", "StoredDue", "Math.min(", "Math.max("),
        new Bug(
            "all lines of a job have one key",
            "org.kopilka.domain.journal.LineKey",
            DOMAIN,
            "(account.seq() + 1)",
            "account.id()"),
        new Bug(
            "one card, two members",
            "org.kopilka.store.member.Registration",
            STORE,
            ".conditionExpression(\"attribute_not_exists(pk)\")",
            ".conditionExpression(\"attribute_not_exists(nothing)\")"));
  }

  /** Off by a moment, or for ever. */
  private static List<Bug> ofTime() {
    return List.of(
        ledger(
            "points become available a moment late",
            "Purse",
            "!lot.availableAt().isAfter(now)",
            "lot.availableAt().isBefore(now)"),
        ledger(
            "a hold lives a moment too long",
            "Purse",
            "!hold.until().isAfter(now)",
            "hold.until().isBefore(now)"),
        ledger("holds never lapse", "Purse", "!hold.until().isAfter(now)", "hold.id().isEmpty()"),
        ledger(
            "a clock that steps back takes the ledger along",
            "Ledger",
            "return new Entry(account.seq() + 1, at, event);",
            "return new Entry(account.seq() + 1, now, event);"));
  }

  /** Points that go where they should not. */
  private static List<Bug> ofPoints() {
    return List.of(
        ledger(
            "the last to expire go first",
            "Purse",
            "List.copyOf(ready.tailMap(now, false).entrySet())",
            "List.copyOf(ready.tailMap(now, false).descendingMap().entrySet())"),
        ledger(
            "expired points pay",
            "Purse",
            "List.copyOf(ready.tailMap(now, false).entrySet())",
            "List.copyOf(ready.entrySet())"),
        ledger("debt is forgotten", "Returning", "clawing.missing - withheld,", "0,"),
        ledger("debt is never paid", "Purse", "return Math.min(debt, points);", "return 0;"),
        ledger(
            "a freed hold stays",
            "Applying",
            "purse.holds.removeIf(hold -> hold.id().equals(holdId));",
            "purse.holds.removeIf(hold -> hold.id().isEmpty());"),
        ledger(
            "a purchase by hold frees nothing of the rest",
            "Purchasing",
            "var freed = purse.giveBack(rest, now);",
            "var freed = purse.giveBack(rest.subList(0, 0), now);"),
        ledger(
            "points come back to lots in the wrong order",
            "Returning",
            "already, points)) {",
            "0, points)) {"));
  }

  /** Rules read almost right. */
  private static List<Bug> ofNumbers() {
    return List.of(
        domain(
            "rounding by floating point",
            "money.Exact",
            "return a * b / divisor;",
            "return Math.round((double) a * b / divisor);"),
        domain(
            "ties go to the later line",
            "money.Spread",
            "thenComparing(i -> i)",
            "thenComparing(i -> -i)"),
        domain("points live a day less", "programme.EarnRules", "        .plusDays(1)\n", ""),
        domain(
            "days are those of Greenwich",
            "programme.EarnRules",
            "at.atZone(zone)",
            "at.atZone(java.time.ZoneOffset.UTC)"),
        domain(
            "points pay for everything",
            "receipt.Payable",
            "Math.min(available, sum / Limits.WHOLE_BP)",
            "Math.min(available, base)"),
        domain(
            "no grace before a tier falls",
            "tier.Ladder",
            "today.minusDays(rules().graceDays())",
            "today"));
  }

  /** What others are told, or not. */
  private static List<Bug> ofTelling() {
    return List.of(
        new Bug(
            "the outbox forgets what the bus refused",
            "org.kopilka.outbox.Told",
            "functions/outbox",
            "return poison || events.stream()",
            "return poison && events.stream()"),
        new Bug(
            "a text goes out with each delivery",
            "org.kopilka.store.message.Messages",
            STORE,
            "\"attribute_not_exists(pk) OR #status = :retry\"",
            "\"attribute_not_exists(nothing) OR #status = :retry\""),
        new Bug(
            "a text nobody heard of is sent again",
            "org.kopilka.sms.SmsOperator",
            "functions/sms",
            "neverConnected(e) ? new Dispatch.NotSent(\"UNREACHABLE\") : new Dispatch.Unknown()",
            "neverConnected(e) ? new Dispatch.Unknown() : new Dispatch.NotSent(\"UNREACHABLE\")"));
  }

  /** What later versions write, or may have meant. */
  private static List<Bug> ofVersions() {
    return List.of(
        stored(
            "an account with an attribute more is none",
            "AccountRow",
            "    var repairs = optionalNumber(item, \"g\");\n    return",
            """
            var repairs = optionalNumber(item, "g");
            if (item.size() > 10) {
              throw new IllegalStateException("of another version");
            }
            return\
            """),
        wire(
            "an event with a field more is none",
            "BusEvent",
            "    check(reader);\n    return event;",
            """
            check(reader);
            if (root.path("detail").size() > 2) {
              throw new MalformedEventException("of another version");
            }
            return event;\
            """),
        wire(
            "an event of another version is guessed at",
            "BusEvent",
            "NumberFormats.integer(VERSION, VERSION);",
            "NumberFormats.integer(VERSION, Integer.MAX_VALUE);"),
        wire(
            "an order of another version is guessed at",
            "ShardOrder",
            "    metadata.optional(\"version\", BusEvent.VERSION_FORMAT);\n",
            ""));
  }

  private static Bug wire(String what, String type, String from, String to) {
    return new Bug(what, "org.kopilka.wire.event." + type, "functions/wire", from, to);
  }

  private static Bug ledger(String what, String type, String from, String to) {
    return new Bug(what, LEDGER + type, DOMAIN, from, to);
  }

  private static Bug domain(String what, String type, String from, String to) {
    return new Bug(what, "org.kopilka.domain." + type, DOMAIN, from, to);
  }

  private static Bug stored(String what, String type, String from, String to) {
    return new Bug(what, STORED + type, STORE, from, to);
  }
}
