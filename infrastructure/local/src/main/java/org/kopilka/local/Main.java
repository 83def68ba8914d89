package org.kopilka.local;

import java.io.Console;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kopilka.local.function.FunctionLog;
import org.kopilka.local.replay.Replay;
import org.kopilka.local.replay.ReplayFault;
import org.kopilka.local.table.DataFileFault;
import org.kopilka.local.template.TemplateFault;

/** Starts the platform from the command line. */
public final class Main {
  /** The exit code of a process that was told to stop. */
  private static final int TERMINATED = 143;

  private Main() {}

  /**
   * Options are {@code -Dport=}, {@code -Ddata=}, {@code -Dclock=}, {@code -Dreplay=}, {@code
   * -Dlog=all} and the template's parameters.
   */
  public static void main(String[] args) {
    try {
      var options = new Options(System.getProperties());
      var receipts = options.replay();
      if (receipts == null) {
        serve(options);
      } else {
        replay(receipts, options);
      }
    } catch (TemplateFault | DataFileFault | OptionFault | ReplayFault e) {
      fail(String.valueOf(e.getMessage()));
    } catch (BindException e) {
      fail("Port " + new Options(System.getProperties()).port() + " is in use; try -Dport=8081.");
    } catch (IOException | RuntimeException | LinkageError e) {
      e.printStackTrace();
      fail("The platform could not be started.");
    }
  }

  private static void serve(Options options) throws IOException {
    var platform = Platform.start(options.settings(outside(options)));
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
    stopWithParent();
    System.out.println(Welcome.text(platform.port(), platform.clock().instant(), startup()));
  }

  /** Ends the process with 0 only if the auditor agrees and nothing was lost. */
  private static void replay(Path receipts, Options options) throws IOException {
    stopWithParent();
    var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    var screen = new Replay.Screen(System.out, System.err, terminal);
    var replay = new Replay(receipts, options.settings(outside(options)), screen);
    System.exit(replay.run() ? 0 : 1);
  }

  private static Outside outside(Options options) {
    return new Outside(
        Clock.systemUTC(),
        () -> UUID.randomUUID().toString(),
        new FunctionLog(System.err, options.logsEverything()));
  }

  /** Maven leaves its children behind when it is killed. */
  private static void stopWithParent() {
    if (System.getProperty("user.props") != null) {
      ProcessHandle.current().parent().ifPresent(Main::stopWith);
    }
  }

  private static void stopWith(ProcessHandle parent) {
    var _ = parent.onExit().thenRun(() -> System.exit(TERMINATED));
  }

  private static Duration startup() {
    var now = Instant.now();
    return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
  }

  /** Ends the process: DynamoDB Local's threads would keep it alive. */
  private static void fail(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }
}
