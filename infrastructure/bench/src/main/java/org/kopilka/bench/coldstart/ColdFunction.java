package org.kopilka.bench.coldstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kopilka.local.template.Stack;

/**
 * A function as Lambda starts it: its package, Amazon's runtime client, one processor and the flags
 * of the managed runtime (developer guide, "Customizing startup behavior": the first compiler only,
 * the serial collector).
 */
final class ColdFunction {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final long ENDS_WITHIN_SECONDS = 120;

  /**
   * What all functions start with.
   *
   * @param flags of the JVM, besides those that Lambda's has: to find out where the time goes
   */
  record Surroundings(
      Path folder,
      Path nativeClient,
      Cores cores,
      List<String> flags,
      Map<String, String> environment) {}

  private final Stack.Function function;
  private final Unpacked code;
  private final Surroundings around;
  private final Clock clock;

  ColdFunction(Stack.Function function, Unpacked code, Surroundings around, Clock clock) {
    this.function = function;
    this.code = code;
    this.around = around;
    this.clock = clock;
  }

  /** Starts it with an event, and stops it when it has answered. */
  Timing start(String event) throws IOException, InterruptedException {
    return start(event, List.of());
  }

  /** The same with its cache. */
  Timing startCached(String event) throws IOException, InterruptedException {
    return start(event, List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache()));
  }

  /** Makes its cache, of what one start needs. */
  void makeCache(String event) throws IOException, InterruptedException {
    start(event, List.of("-XX:AOTCacheOutput=" + cache()));
    if (!cache().toFile().isFile()) {
      throw new IllegalStateException("no AOT cache was made of " + function.id());
    }
  }

  private Path cache() {
    return around.folder().resolve(function.id() + ".aot");
  }

  private Timing start(String event, List<String> flags) throws IOException, InterruptedException {
    try (var api = RuntimeApi.serve(event, clock.millis())) {
      var log = around.folder().resolve(function.id() + ".log").toFile();
      var builder =
          new ProcessBuilder(command(flags)).redirectErrorStream(true).redirectOutput(log);
      builder.environment().clear();
      builder.environment().putAll(environment(api));
      var begin = System.nanoTime();
      var process = builder.start();
      var _ = process.onExit().thenRun(api::ended);
      var outcome = api.await();
      var worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
      end(process);
      if (outcome == null || outcome.failed() || !isWell(outcome.answer())) {
        throw new IllegalStateException(function.id() + " did not start: " + outcome + ", " + log);
      }
      return new Timing(
          outcome.askedNanos() - begin, outcome.answeredNanos() - begin, worked.toNanos());
    }
  }

  private static boolean isWell(String answer) {
    return answer.contains("\"statusCode\":200")
        || answer.contains("\"statusCode\":201")
        || answer.contains("\"isAuthorized\":true");
  }

  /** As Lambda ends it, and as a JVM must end that is to leave a cache behind. */
  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private List<String> command(List<String> flags) {
    var command = new ArrayList<>(around.cores().own());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(around.flags());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx" + function.memoryMb() + "m",
            "--enable-native-access=ALL-UNNAMED",
            "-D" + LIBRARY + "=" + around.nativeClient(),
            "-classpath",
            code.classPath(),
            CLIENT,
            function.handler() + "::handleRequest"));
    return command;
  }

  private Map<String, String> environment(RuntimeApi api) {
    var all = new HashMap<>(function.environment());
    all.putAll(around.environment());
    all.put("AWS_LAMBDA_RUNTIME_API", api.address());
    all.put("_HANDLER", function.handler() + "::handleRequest");
    all.put("LAMBDA_TASK_ROOT", code.folder() + File.separator);
    all.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "cold");
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", "cold");
    return all;
  }
}
