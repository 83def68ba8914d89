package org.kopilka.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Counter;
import org.kopilka.bench.branch.Gateway;
import org.kopilka.bench.dynamo.DynamoServer;
import org.kopilka.bench.load.ClosedLoop;
import org.kopilka.bench.load.OpenLoop;
import org.kopilka.bench.load.Workload;
import org.kopilka.bench.report.Figure;
import org.kopilka.bench.report.Report;
import org.kopilka.local.Platform;
import org.kopilka.local.Settings;
import org.kopilka.testing.Repository;

/**
 * What a mixed load makes of throughput and waits. On the local run everything that follows from a
 * purchase – stream, bus, texts – is done at the same time; on DynamoDB Local only the functions.
 */
record Loads(Setting setting, Report report) {
  private static final List<Integer> CLIENTS = List.of(1, 8, 64);
  private static final int BUSY = 8;

  /** Enough that two clients seldom want the same one. */
  private static final int REGULARS = 256;

  void localRun() throws IOException {
    var template = Repository.text("template.yaml");
    var settings =
        new Settings(template, Map.of(), Branch.programmes(), 0, null, null, setting.outside());
    try (var platform = Platform.start(settings);
        var gateway = new Gateway(platform.port())) {
      load("Mixed load on the local run in memory, over HTTP", gateway);
    }
  }

  void onDynamo(DynamoServer server) {
    var branch = setting.open(setting.remote(server, "loads"));
    load("Mixed load on the functions over DynamoDB Local, over HTTP", branch);
  }

  private void load(String title, Counter counter) {
    report.section(title + ": 70 % purchases, 10 % with points, 15 % balances, 5 % returns");
    var workload = new Workload(Setting.regulars(counter, REGULARS), "load");
    var each = setting.each();
    ClosedLoop.perSecond(BUSY, each, workload, counter, setting.seed());
    long busy = 1;
    for (int clients : CLIENTS) {
      var perSecond =
          ClosedLoop.perSecond(clients, each, workload, counter, setting.seed() + clients);
      report.add(Figure.count("throughput, closed loop, clients: " + clients, perSecond, "/s"));
      busy = clients == BUSY ? perSecond : busy;
    }
    open(workload, counter, Math.max(1, busy / 2));
    report.add(Figure.count("refused, lost a race three times", workload.refused(), "requests"));
  }

  /** At half of what eight busy clients get done: waits at more say how long the queue grew. */
  private void open(Workload workload, Counter counter, long perSecond) {
    var waits = OpenLoop.run(perSecond, setting.each(), workload, counter, setting.seed());
    report.add(Figure.count("open loop, requests meant", perSecond, "/s"));
    report.add(Figure.micros("open loop, wait from the instant meant, p50", waits.median()));
    report.add(Figure.micros("open loop, wait from the instant meant, p99", waits.p99()));
    report.add(Figure.micros("open loop, wait from the instant meant, p99.9", waits.p999()));
  }
}
