package org.kopilka.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets Jazzer feed each target for a while, in a process of its own. Ends with 0 only if nothing
 * was found; what was found is an input, to be kept in {@code infrastructure/fuzz/found}.
 */
public final class Main {
  private static final String WORK = "infrastructure/fuzz/target/work";
  private static final int INPUT_BYTES_MAX = 65_536;
  private static final int INPUT_SECONDS_MAX = 20;

  private Main() {}

  /**
   * Options are {@code -Dseconds=} (of each target), {@code -Dtarget=} (only this one) and {@code
   * -Dseed=} (otherwise a fresh one).
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = Integer.getInteger("seconds", 60);
    long seed = Long.getLong("seed", ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
    var asked = System.getProperty("target", "all").toUpperCase(Locale.ROOT);
    boolean isWell = true;
    for (var target : Targets.values()) {
      if (asked.equals("ALL") || asked.equals(target.name())) {
        isWell &= isWell(target, seconds, seed);
      }
    }
    System.exit(isWell ? 0 : 1);
  }

  private static boolean isWell(Targets target, int seconds, long seed)
      throws IOException, InterruptedException {
    var work = Files.createDirectories(Path.of(WORK, name(target)));
    var corpus = corpus(target, work.resolve("corpus"));
    var log = work.resolve("log.txt");
    var process =
        new ProcessBuilder(command(target, seconds, seed, work, corpus))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exit = process.waitFor();
    var told = Files.readAllLines(log);
    if (exit != 0) {
      told.stream().skip(Math.max(0, told.size() - 60)).forEach(System.out::println);
    }
    System.out.printf(
        "FUZZ target=%s seed=%d seconds=%d inputs=%s result=%s%n",
        name(target), seed, seconds, inputs(told), exit == 0 ? "WELL" : "WRONG");
    return exit == 0;
  }

  private static String name(Targets target) {
    return target.name().toLowerCase(Locale.ROOT);
  }

  /** What Jazzer begins with; it adds whatever leads it to new places. */
  private static Path corpus(Targets target, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (byte[] seed : target.seeds(Path.of(""))) {
      Files.write(folder.resolve("seed-" + Integer.toHexString(Arrays.hashCode(seed))), seed);
    }
    return folder;
  }

  private static List<String> command(
      Targets target, int seconds, long seed, Path work, Path corpus) {
    var command = new ArrayList<>(List.of(java(), "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of("-XX:+UseSerialGC", "-Xss2m", "-Xmx1g", "-XX:+EnableDynamicAgentLoading"));
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + Fuzzed.class.getName());
    command.add("--target_args=" + target.name());
    // What reads JSON and answers for DynamoDB is others' or only ours for tests: to follow it
    // costs more than it finds.
    command.add("--instrumentation_excludes=org.kopilka.table.**");
    command.add("--instrumentation_includes=org.kopilka.**:org.yaml.**");
    // A template may have patterns of its own.
    command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection");
    command.add("--reproducer_path=" + work);
    command.add("-artifact_prefix=" + work + "/");
    command.add("-max_total_time=" + seconds);
    command.add("-timeout=" + INPUT_SECONDS_MAX);
    command.add("-max_len=" + INPUT_BYTES_MAX);
    command.add("-seed=" + seed);
    command.add(corpus.toString());
    return command;
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  /** The last count that Jazzer told. */
  private static String inputs(List<String> told) {
    return told.stream()
        .filter(line -> line.matches("#[0-9]+\\s.*"))
        .map(line -> line.substring(1).split("\\s", 2)[0])
        .reduce("0", (one, other) -> other);
  }
}
