package org.kopilka.bench;

import java.util.List;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.dynamo.Between;
import org.kopilka.bench.dynamo.DynamoServer;
import org.kopilka.bench.dynamo.Replay;
import org.kopilka.bench.dynamo.StoreTime;
import org.kopilka.bench.load.Waits;
import org.kopilka.bench.report.Figure;
import org.kopilka.bench.report.Report;
import org.kopilka.local.function.LocalFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Which part of a purchase's time is ours: each is done by the function, and then its calls are
 * made once more with nothing around them, on a second database that has lived through the same.
 */
record Shares(Setting setting, Report report) {
  private static final String TITLE = "One client buys five lines, again and again, ";

  private static final int REGULARS = 64;

  /** Times of one kind of purchase. */
  private record Times(Waits whole, Waits own, Waits bare) {
    Times() {
      this(new Waits(), new Waits(), new Waits());
    }
  }

  void onDynamo(DynamoServer server) {
    report.section(TITLE + "on DynamoDB Local, over HTTP");
    var times = run(setting.remote(server, "handler"), setting.remote(server, "bare"));
    report.add(Figure.micros("purchase by the function, p50", times.whole().median()));
    report.add(Figure.micros("its calls made bare, p50", times.bare().median()));
    report.add(
        Figure.ratio("function by bare calls, p50", times.whole().median(), times.bare().median())
            .atMost("1.25")
            .timed());
    share(times);
  }

  void inMemory() {
    report.section(TITLE + "on the table in memory");
    var times = run(setting.memory(), setting.memory());
    report.add(Figure.micros("purchase by the function, p50", times.whole().median()));
    share(times);
  }

  private void share(Times times) {
    report.add(Figure.micros("of it ours: not at the table, p50", times.own().median()));
    report.add(
        Figure.ratio("our share of the time, p50", times.own().median(), times.whole().median()));
  }

  private Times run(DynamoDbClient db, DynamoDbClient twin) {
    var time = new StoreTime();
    var replay = new Replay();
    var branch = setting.open(Between.client(Between.client(db, time), replay));
    Setting.regulars(branch, REGULARS);
    Replay.make(replay.take(), twin);
    var warm = purchases(branch, time, replay, twin, "warm");
    return warm.whole().count() == 0 ? warm : purchases(branch, time, replay, twin, "share");
  }

  private Times purchases(
      Branch branch, StoreTime time, Replay replay, DynamoDbClient twin, String name) {
    var times = new Times();
    var function = branch.behind("POST /v1/purchases");
    long bytes = 0;
    long storeBytes = 0;
    var deadline = System.nanoTime() + setting.each().toNanos();
    for (int n = 0; System.nanoTime() - deadline < 0; n++) {
      var taken = time.begin();
      var event = Branch.event(Till.purchase(n % REGULARS, Till.receipt(name, n)));
      var before = StoreTime.allocatedBytes();
      buy(function, event, taken, times);
      bytes += StoreTime.allocatedBytes() - before;
      storeBytes += taken.bytes();
      replayed(replay.take(), twin, times);
    }
    if (name.equals("share")) {
      allocations(bytes, storeBytes, times.whole().count());
    }
    return times;
  }

  private static void buy(
      LocalFunction function, byte[] event, StoreTime.Taken taken, Times times) {
    var start = System.nanoTime();
    var answer = function.run(event);
    var whole = System.nanoTime() - start;
    times.whole().add(whole);
    times.own().add(whole - taken.nanos());
    if (!Branch.read(answer).isWell()) {
      throw new IllegalStateException(Branch.read(answer).toString());
    }
  }

  private static void replayed(List<DynamoDbRequest> calls, DynamoDbClient twin, Times times) {
    var start = System.nanoTime();
    Replay.make(calls, twin);
    times.bare().add(System.nanoTime() - start);
  }

  private void allocations(long bytes, long storeBytes, long purchases) {
    report.add(Figure.count("allocated in a purchase", bytes / purchases / 1024, "KiB"));
    report.add(Figure.count("of it ours", (bytes - storeBytes) / purchases / 1024, "KiB"));
  }
}
