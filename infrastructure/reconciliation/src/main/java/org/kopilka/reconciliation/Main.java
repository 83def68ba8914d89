package org.kopilka.reconciliation;

import java.time.Clock;
import java.time.Duration;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Pause;

/**
 * Compares accounts of a deployed table with their lines; on request writes one anew. Credentials,
 * {@code AWS_REGION} and the endpoint come from the environment.
 */
public final class Main {
  private Main() {}

  /** Ends with 0 when all agrees, 1 when something differs, 2 when it was not told what to do. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      var options = Options.of(args);
      var table = new TableItems(DynamoDb.client(System.getenv()), options.table());
      var desk = new Desk(table, Pause.jittered(), Clock.systemUTC(), Main::sleep, System.out);
      return desk.serve(options) ? 0 : 1;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      return 2;
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
