package org.kopilka.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.dynamo.Between;
import org.kopilka.bench.load.Waits;
import org.kopilka.bench.report.Figure;
import org.kopilka.bench.report.Report;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.MeteredDb;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.SettableClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Whether it matters how long somebody has been a member: weekly shoppers of 10 lines and of 10 000
 * come to the same till. In memory, where nothing hides what the code itself does more of.
 */
final class Histories {
  private static final int LINES = 10_000;
  private static final int YOUNG_LINES = 10;
  private static final int EACH = 4;
  private static final int ROUNDS = 25;

  private final Report report;
  private final SettableClock clock = new SettableClock("2026-01-05T07:15:00Z");
  private final RecordingBus bus = new RecordingBus();
  private final AtomicLong lines = new AtomicLong();
  private final MeteredDb meter;
  private final Branch branch;
  private final Branch metered;
  private final Nights nights;
  private int receipts;

  /** Members by their cards' numbers, and by their ids. */
  private record Group(List<Integer> cards, List<String> ids) {}

  Histories(Setting setting, Report report) {
    this.report = report;
    var table = setting.memory();
    this.branch = setting.open(countingLines(table), bus, clock);
    this.meter = new MeteredDb(table, (name, image) -> {});
    this.metered = setting.open(meter, bus, clock);
    this.nights = new Nights(branch, bus);
  }

  /** Each line is written by a transaction of its own. */
  private DynamoDbClient countingLines(DynamoDbClient table) {
    return Between.client(
        table,
        (request, call) -> {
          lines.addAndGet(request instanceof TransactWriteItemsRequest ? 1 : 0);
          return call.get();
        });
  }

  void run() {
    report.section("A member's history, from 10 lines to 10 000, in memory");
    var old = joined(0);
    live(old, LINES);
    var young = joined(EACH);
    live(young, YOUNG_LINES);
    report.add(Figure.ratio("write units of a purchase", units(old), units(young)).atMost("1"));
    compare("purchase, p50", old, young, (group, i) -> Till.purchase(card(group, i), receipt()));
    compare("balance, p50", old, young, (group, i) -> Till.balance(id(group, i)));
    compare("latest operations, p50", old, young, (group, i) -> Till.operations(id(group, i)));
  }

  private static int card(Group group, int i) {
    return group.cards().get(i % EACH);
  }

  private static String id(Group group, int i) {
    return group.ids().get(i % EACH);
  }

  private String receipt() {
    return Till.receipt("history", ++receipts);
  }

  private Group joined(int firstCard) {
    var cards = IntStream.range(firstCard, firstCard + EACH).boxed().toList();
    var ids =
        cards.stream()
            .map(card -> Till.text(branch.send(Till.registration(card)), "memberId"))
            .toList();
    return new Group(cards, ids);
  }

  /** They come every week, and every night is worked, until each has so many lines. */
  private void live(Group group, int many) {
    lines.set(0);
    while (lines.get() < (long) many * EACH) {
      group.cards().forEach(card -> branch.send(Till.purchase(card, receipt())));
      clock.advance(Duration.ofDays(7));
      nights.pass();
    }
  }

  @FunctionalInterface
  private interface Asking {
    HttpCall of(Group group, int i);
  }

  /** In turn, so that what else the machine does falls on both. */
  private void compare(String what, Group old, Group young, Asking asking) {
    var oldWaits = new Waits();
    var youngWaits = new Waits();
    for (int i = 0; i < ROUNDS * EACH; i++) {
      time(asking.of(young, i), youngWaits);
      time(asking.of(old, i), oldWaits);
    }
    report.add(Figure.ratio(what, oldWaits.median(), youngWaits.median()));
  }

  private void time(HttpCall call, Waits waits) {
    var function = branch.behind(call.routeKey());
    var event = Branch.event(call);
    var start = System.nanoTime();
    var answer = function.run(event);
    waits.add(System.nanoTime() - start);
    if (!Branch.read(answer).isWell()) {
      throw new IllegalStateException(Branch.read(answer).toString());
    }
  }

  private long units(Group group) {
    var before = meter.writeUnits();
    group.cards().forEach(card -> metered.send(Till.purchase(card, receipt())));
    return meter.writeUnits() - before;
  }
}
