package org.kopilka.vigilance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.fraud.StaffCards;
import org.kopilka.store.fraud.Tills;
import org.kopilka.store.fraud.Tracks;
import org.kopilka.store.ledger.Pause;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.queue.QueueBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Lambda of the queue of receipts and returns (requirements R89 and R90, decision 22). A record
 * reported as failed comes again, and after the queue's last try it rests among the dead letters;
 * the rest of its batch is not held up.
 *
 * <p>Environment: {@code TABLE_NAME}.
 */
public final class VigilanceHandler implements RequestStreamHandler {
  private final Watch watch;

  /** What Lambda calls. */
  public VigilanceHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv());
  }

  /** The same, with everything it meets outside handed to it. */
  public VigilanceHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var table = new TableItems(db, new Settings(environment).table());
    this.watch =
        new Watch(
            new Tracks(table, Pause.jittered()), new Tills(table), new StaffCards(table), clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var log = context.getLogger();
    QueueBatch.handle(
        input,
        output,
        delivered -> isHeard(BusEvent.decode(delivered.body())),
        (delivered, e) -> log.log("vigilance record=%s %s".formatted(delivered.messageId(), e)));
  }

  private boolean isHeard(BusEvent event) {
    watch.hear(event);
    return true;
  }
}
