package org.kopilka.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.dynamo.DynamoServer;
import org.kopilka.bench.report.Report;
import org.kopilka.local.Outside;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.testing.Repository;

/** Runs all benches. Ends with 0 only if each goal of counts is met; of times, misses are told. */
public final class Main {
  private static final int SECONDS = 10;
  private static final int MEMBERS = 1_000_000;

  private Main() {}

  /**
   * Options are {@code -Dseconds=} (how long each measurement goes on), {@code -Dmembers=} (of the
   * largest table) and {@code -Dseed=} (of the dice; otherwise a fresh one).
   */
  public static void main(String[] args) throws IOException {
    var outside =
        new Outside(
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString(),
            new FunctionLog(System.err, false));
    var setting =
        new Setting(
            Branch.stack(),
            outside,
            Duration.ofSeconds(Integer.getInteger("seconds", SECONDS)),
            Integer.getInteger("members", MEMBERS),
            Long.getLong("seed", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)));
    System.exit(run(setting) ? 0 : 1);
  }

  private static boolean run(Setting setting) throws IOException {
    var start = System.nanoTime();
    System.out.printf(
        "BENCH seconds=%d members=%d seed=%d processors=%d%n",
        setting.each().toSeconds(),
        setting.members(),
        setting.seed(),
        Runtime.getRuntime().availableProcessors());
    var report = new Report(System.out);
    measure(setting, report);
    var file = Repository.file("infrastructure/bench/target/bench.json");
    report.write(file);
    var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    var result = report.missed().isEmpty() ? "MET" : "MISSED " + report.missed().size();
    System.out.printf("%nBENCH result=%s seconds=%d, in %s%n", result, seconds, file);
    return report.missedCounts().isEmpty();
  }

  private static void measure(Setting setting, Report report) throws IOException {
    new Costs(setting, report).run();
    new Histories(setting, report).run();
    new Crowds(setting, report).run();
    new Shares(setting, report).inMemory();
    try (var server = DynamoServer.start(List.of())) {
      new Shares(setting, report).onDynamo(server);
      new Rush(setting, report).run(server);
      new Loads(setting, report).onDynamo(server);
    }
    new Loads(setting, report).localRun();
  }
}
