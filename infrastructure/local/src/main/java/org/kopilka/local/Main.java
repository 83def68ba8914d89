package org.kopilka.local;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kopilka.local.table.DataFileFault;
import org.kopilka.local.template.TemplateFault;

/** Starts the platform from the command line. */
public final class Main {
  /** The exit code of a process that was told to stop. */
  private static final int TERMINATED = 143;

  private Main() {}

  /**
   * Options are {@code -Dport=}, {@code -Ddata=}, {@code -Dclock=} and the template's parameters.
   */
  public static void main(String[] args) {
    try {
      var options = new Options(System.getProperties());
      if (options.replay() != null) {
        throw new OptionFault("-Dreplay is not there yet.");
      }
      serve(options);
    } catch (TemplateFault | DataFileFault | OptionFault e) {
      fail(String.valueOf(e.getMessage()));
    } catch (BindException e) {
      fail("Port " + new Options(System.getProperties()).port() + " is in use; try -Dport=8081.");
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      fail("The platform could not be started.");
    }
  }

  private static void serve(Options options) throws IOException {
    var platform = Platform.start(options.settings(outside()));
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
    stopWithParent();
    System.out.println(Welcome.text(platform.port(), platform.clock().instant(), startup()));
  }

  private static Outside outside() {
    return new Outside(Clock.systemUTC(), () -> UUID.randomUUID().toString());
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
