package org.kopilka.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kopilka.bench.branch.Branch;
import org.kopilka.bench.branch.Till;
import org.kopilka.bench.dynamo.DynamoServer;
import org.kopilka.local.Outside;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.local.table.TableDefinition;
import org.kopilka.local.template.Stack;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;

/**
 * Starts each function that a till waits for, cold, and before them one that does next to nothing.
 * Ends with 0 only if all kept their budgets.
 */
public final class Main {
  private static final String DATABASE = "coldstart";
  private static final int RUNS = 7;
  private static final Path FOLDER =
      Repository.file("infrastructure/bench/target/coldstart").toAbsolutePath();

  /** The yardstick's name in {@code budgets.csv}. */
  private static final String BARE = "BareHandler";

  /** The member of {@code events/} has this card. */
  private static final int MEMBER = 1;

  private final Stack stack = Branch.stack();
  private final Budgets budgets = Budgets.read(Repository.file("infrastructure/bench/budgets.csv"));
  private final Cores cores = Cores.split();
  private final int runs = Integer.getInteger("runs", RUNS);
  private int events;

  private Main() throws IOException {}

  /**
   * Options are {@code -Druns=} (how often each function is started), {@code -Donly=} (functions
   * whose ids begin so) and {@code -Dflags=} (more flags of their JVM, to find out what takes its
   * time).
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(new Main().run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    System.out.printf(
        "Cold starts, %d runs each, %s: milliseconds from the start of the process to the first"
            + " answer; made: until it asked for its first event; worked: of the processor's time,"
            + " which the budget is for%n%s%n",
        runs, cores.isOne() ? "one processor" : "all processors: no taskset here", Verdict.head());
    var verdicts = new ArrayList<Verdict>();
    try (var server = DynamoServer.start(cores.others())) {
      furnish(server);
      verdicts.add(measure(BARE, bare(server)));
      for (var function : tillFacing()) {
        verdicts.add(measure(function.id(), cold(function, server)));
      }
    }
    return told(verdicts);
  }

  private static boolean told(List<Verdict> verdicts) throws IOException {
    var file = Repository.file("infrastructure/bench/target/coldstart.json");
    var rows = verdicts.stream().map(Verdict::json).collect(Collectors.joining(",\n  "));
    Files.writeString(file, "[\n  " + rows + "\n]\n");
    var isWell = verdicts.stream().allMatch(Verdict::isWithin);
    System.out.printf("COLDSTART result=%s, in %s%n", isWell ? "WITHIN" : "BROKEN", file);
    return isWell;
  }

  /** For these members wait on the site or at the desk, or an administrator, and no queue. */
  static final Set<String> OF_THE_CABINET =
      Set.of(
          "LoginFunction",
          "CardsFunction",
          "PagesFunction",
          "MigrationsFunction",
          "PrivacyFunction",
          "DayXFunction");

  /** All behind routes, and who guards them. */
  private List<Stack.Function> tillFacing() {
    var ids = new LinkedHashSet<String>();
    stack.guards().values().forEach(guard -> ids.add(guard.function()));
    stack.routes().forEach(route -> ids.add(route.function()));
    var only = System.getProperty("only", "");
    return stack.functions().stream()
        .filter(each -> ids.contains(each.id()) && each.id().startsWith(only))
        .filter(each -> !OF_THE_CABINET.contains(each.id()))
        .toList();
  }

  private void furnish(DynamoServer server) {
    var db = server.database(DATABASE);
    db.createTable(TableDefinition.request(stack.table()));
    Branch.seed(stack, db);
    var outside =
        new Outside(
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString(),
            new FunctionLog(System.err, false));
    Till.join(Branch.open(stack, db, new RecordingBus(), outside), MEMBER);
  }

  /** Measures, and tells at once: a run takes minutes. */
  private Verdict measure(String name, ColdFunction cold) throws IOException, InterruptedException {
    var budget = budgets.of(name);
    var example = Files.readString(Repository.file(budget.event().toString()));
    cold.makeCache(next(example));
    var plain = new ArrayList<Timing>();
    var cached = new ArrayList<Timing>();
    // In turn: what else the machine does falls on both.
    for (int i = 0; i < runs; i++) {
      plain.add(cold.start(next(example)));
      cached.add(cold.startCached(next(example)));
    }
    var verdict = new Verdict(budget, plain, cached);
    System.out.println(verdict.row());
    return verdict;
  }

  private static List<String> flags() {
    var flags = System.getProperty("flags", "");
    return flags.isBlank() ? List.of() : List.of(flags.split(" ", -1));
  }

  private String next(String example) {
    return FirstEvent.numbered(example, ++events);
  }

  private ColdFunction cold(Stack.Function function, DynamoServer server) throws IOException {
    var name = name(function);
    return cold(function, Unpacked.of(zip(name), FOLDER.resolve(name)), server);
  }

  /** The yardstick, with the libraries of the function that guards all routes. */
  private ColdFunction bare(DynamoServer server) throws IOException {
    var guard = stack.guards().values().iterator().next().function();
    var like =
        stack.functions().stream()
            .filter(each -> each.id().equals(guard))
            .findFirst()
            .orElseThrow();
    var bare =
        new Stack.Function(
            BARE,
            BareHandler.class.getName(),
            like.environment(),
            like.timeout(),
            like.memoryMb(),
            like.onFailure());
    var code = Unpacked.of(zip(name(like)), FOLDER.resolve(BARE)).with(BareHandler.class);
    return cold(bare, code, server);
  }

  private static String name(Stack.Function function) {
    var parts = function.handler().split("\\.", -1);
    return parts[parts.length - 2];
  }

  private static Path zip(String name) {
    return Repository.file("functions/" + name + "/target/" + name + ".zip").toAbsolutePath();
  }

  private ColdFunction cold(Stack.Function function, Unpacked code, DynamoServer server)
      throws IOException {
    var around =
        new ColdFunction.Surroundings(
            FOLDER,
            Unpacked.nativeClient(FOLDER),
            cores,
            flags(),
            Map.of(
                "AWS_REGION",
                DynamoServer.REGION,
                "AWS_ACCESS_KEY_ID",
                DATABASE,
                "AWS_SECRET_ACCESS_KEY",
                "none",
                "AWS_ENDPOINT_URL_DYNAMODB",
                server.address().toString()));
    return new ColdFunction(function, code, around, Clock.systemUTC());
  }
}
