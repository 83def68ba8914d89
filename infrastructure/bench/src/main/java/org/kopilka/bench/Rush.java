package org.kopilka.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.dynamo.BarePurchase;
import org.kopilka.bench.dynamo.Between;
import org.kopilka.bench.dynamo.DynamoServer;
import org.kopilka.bench.dynamo.Replay;
import org.kopilka.bench.load.ClosedLoop;
import org.kopilka.bench.report.Figure;
import org.kopilka.bench.report.Report;

/**
 * Eight clients who do nothing but buy, in turn with eight who do bare what a purchase comes to: a
 * strong read and a transaction of two items of the same size.
 */
record Rush(Setting setting, Report report) {
  private static final int CLIENTS = 8;
  private static final int MEMBERS_EACH = 8;
  private static final int ROUNDS = 7;

  void run(DynamoServer server) {
    report.section("Eight clients buy five lines each, on DynamoDB Local, over HTTP");
    var branch = setting.open(setting.remote(server, "rush"));
    Setting.regulars(branch, CLIENTS * MEMBERS_EACH);
    var receipts = new AtomicLong();
    var bareDb = setting.remote(server, "rushbare");
    var sample = sample(server);
    var serial = new AtomicLong();
    var pairs = new ArrayList<Pair>();
    for (int round = 0; round <= ROUNDS; round++) {
      var bought = perSecond(branch, receipts);
      var done = ClosedLoop.perSecond(CLIENTS, each(), n -> sample.client(bareDb, "c" + n, serial));
      pairs.add(new Pair(bought, done));
    }
    // The first round only warms. Of the others the one in the middle: pauses fall on single ones.
    pairs.removeFirst();
    pairs.sort(null);
    var pair = pairs.get(ROUNDS / 2);
    report.add(Figure.count("purchases", pair.purchases(), "/s"));
    report.add(Figure.count("bare: strong read + two-item transaction", pair.bare(), "/s"));
    report.add(
        Figure.ratio("purchases by bare", pair.purchases(), pair.bare()).atLeast("0.8").timed());
  }

  /** What was done in a second, one after the other; ordered by how the two compare. */
  private record Pair(long purchases, long bare) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return Long.compare(purchases * other.bare, other.purchases * bare);
    }
  }

  private Duration each() {
    return setting.each().dividedBy(2);
  }

  /** Each client has members of its own: no race is lost, as in the bare loop. */
  private long perSecond(Branch branch, AtomicLong receipts) {
    return ClosedLoop.perSecond(
        CLIENTS,
        each(),
        n -> {
          var own = new AtomicLong();
          return () -> {
            var member = Math.toIntExact(own.incrementAndGet() % MEMBERS_EACH) * CLIENTS + n;
            var receipt = Till.receipt("rush", receipts.incrementAndGet());
            var reply = branch.send(Till.purchase(member, receipt));
            if (!reply.isWell()) {
              throw new IllegalStateException(reply.toString());
            }
          };
        });
  }

  /** The calls of one real purchase. */
  private BarePurchase sample(DynamoServer server) {
    var replay = new Replay();
    var branch = setting.open(Between.client(setting.remote(server, "sample"), replay));
    Till.join(branch, 0);
    branch.send(Till.purchase(0, Till.receipt("sample", 1)));
    replay.take();
    branch.send(Till.purchase(0, Till.receipt("sample", 2)));
    return BarePurchase.of(replay.take());
  }
}
