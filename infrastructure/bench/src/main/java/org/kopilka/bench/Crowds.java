package org.kopilka.bench;

import java.time.Duration;
import java.util.SplittableRandom;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.crowd.Model;
import org.kopilka.bench.dynamo.Between;
import org.kopilka.bench.load.Waits;
import org.kopilka.bench.report.Figure;
import org.kopilka.bench.report.Report;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.MeteredDb;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.SettableClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Whether it matters how many members there are, and what a night costs in which the points of one
 * in a hundred expire. In memory: DynamoDB Local would be an hour at filling its table.
 */
final class Crowds {
  private static final int SMALL = 10_000;
  private static final int DUE_ONE_IN = 100;
  private static final int SAMPLES = 3_000;
  private static final int IDLE_CARD = 1_000_000_001;
  private static final int DUE_CARD = 1_000_000_002;

  private final Setting setting;
  private final Report report;
  private final SplittableRandom dice;
  private int receipts;

  /** A table full of members. */
  private record Town(
      DynamoDbClient db, RecordingBus bus, SettableClock clock, Branch branch, int members) {}

  Crowds(Setting setting, Report report) {
    this.setting = setting;
    this.report = report;
    this.dice = new SplittableRandom(setting.seed());
  }

  void run() {
    report.section("A table of 10 000 members and one of " + setting.members() + ", in memory");
    var small = town(SMALL);
    var large = town(setting.members());
    var smallWaits = new Waits();
    var largeWaits = new Waits();
    for (int i = 0; i < SAMPLES; i++) {
      buy(small, smallWaits);
      buy(large, largeWaits);
    }
    report.add(Figure.ratio("purchase, p50", largeWaits.median(), smallWaits.median()));
    night(large);
  }

  private void buy(Town town, Waits waits) {
    var member = dice.nextInt(town.members());
    var event = Branch.event(Till.purchase(member, Till.receipt("crowd", ++receipts)));
    var function = town.branch().behind("POST /v1/purchases");
    var start = System.nanoTime();
    var answer = function.run(event);
    waits.add(System.nanoTime() - start);
    if (!Branch.read(answer).isWell()) {
      throw new IllegalStateException(Branch.read(answer).toString());
    }
  }

  /** Two are registered and buy half a year apart; everybody else is a copy of one or the other. */
  private Town town(int members) {
    var due = new Model(DUE_CARD);
    var idle = new Model(IDLE_CARD);
    var db = setting.memory();
    var bus = new RecordingBus();
    var clock = new SettableClock("2026-01-05T07:15:00Z");
    var branch = setting.open(db, bus, clock);
    var nights = new Nights(branch, bus);
    buysFirst(db, bus, clock, due, DUE_CARD);
    passes(clock, nights, 100);
    buysFirst(db, bus, clock, idle, IDLE_CARD);
    passes(clock, nights, 2);
    comesDue(due, db, clock, nights);
    var table = setting.stack().table().name();
    var dueItems = due.items(db, table);
    var idleItems = idle.items(db, table);
    for (int n = 0; n < members; n++) {
      if (n % DUE_ONE_IN == 0) {
        due.copy(dueItems, n, db, table);
      } else {
        idle.copy(idleItems, n, db, table);
      }
    }
    return new Town(db, bus, clock, branch, members);
  }

  private void buysFirst(
      DynamoDbClient db, RecordingBus bus, SettableClock clock, Model model, int card) {
    var watched = Branch.open(setting.stack(), Between.client(db, model), bus, setting.at(clock));
    Till.text(watched.send(Till.registration(card)), "memberId");
    watched.send(Till.purchase(card, Till.receipt("first", card)));
  }

  private static void passes(SettableClock clock, Nights nights, int days) {
    for (int day = 0; day < days; day++) {
      clock.advance(Duration.ofDays(1));
      nights.pass();
    }
  }

  /** Notice is given of points before they go: what counts is the second time. */
  private void comesDue(Model due, DynamoDbClient db, SettableClock clock, Nights nights) {
    var table = setting.stack().table().name();
    for (int times = 0; times < 2; times++) {
      if (times > 0) {
        nights.pass();
      }
      while (!due.expiresBy(db, table, clock.instant().toEpochMilli())) {
        clock.advance(Duration.ofDays(1));
      }
    }
  }

  private void night(Town town) {
    var due = (town.members() - 1) / DUE_ONE_IN + 2;
    report.section("A night in which the points of 1 % of " + town.members() + " members expire");
    var meter = new MeteredDb(town.db(), (name, image) -> {});
    var counting = new CountingDb(meter);
    var branch = Branch.open(setting.stack(), counting, town.bus(), setting.at(town.clock()));
    var start = System.nanoTime();
    new Nights(branch, town.bus()).expire();
    var nanos = System.nanoTime() - start;
    report.add(Figure.count("accounts with points that expire", due, "accounts"));
    report.add(Figure.ratio("accounts read by account due", counting.items(), due).atMost("1.05"));
    report.add(
        Figure.ratio("read units by account due", meter.halfReadUnits(), 2L * due).atMost("1.05"));
    report.add(Figure.micros("time by account due", nanos / due));
  }
}
