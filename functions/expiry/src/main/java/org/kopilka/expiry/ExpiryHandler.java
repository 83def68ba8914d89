package org.kopilka.expiry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kopilka.bus.Backoff;
import org.kopilka.bus.Bus;
import org.kopilka.bus.EventBridge;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.rounds.DueJob;
import org.kopilka.rounds.Rounds;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.event.ShardOrder;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Tells of holds that ran out, writes off points whose last day has passed, and gives notice of
 * those that will go soon (rules 5 and 10). Started by its schedule or by {@code ExpirePoints}; the
 * points are gone whether it runs or not (rule 6).
 *
 * <p>Environment: {@code TABLE_NAME}, {@code BUS_NAME}.
 */
public final class ExpiryHandler implements RequestStreamHandler {
  private final Rounds rounds;

  /** What Lambda calls. */
  public ExpiryHandler() {
    this(
        DynamoDb.client(System.getenv()),
        EventBridge.client(System.getenv()),
        Clock.systemUTC(),
        System.getenv());
  }

  /** With everything that it meets outside handed in. */
  public ExpiryHandler(
      DynamoDbClient db, EventBridgeClient bus, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    this.rounds =
        new Rounds(
            new DueJob(
                "ExpirePoints", "expiry", DueIndex.Job.EXPIRE, table, ExpiryHandler::commands),
            new ProgrammeShelf(table, ProgrammeJson::read),
            new Bus(bus, settings.bus(), Backoff.doubling()),
            clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    rounds.run(ShardOrder.decode(Json.read(input)), context);
  }

  /** In this order: points of a hold that ran out may themselves have expired meanwhile. */
  private static List<Command> commands(Programmes programmes) {
    return List.of(
        new Command.AnnounceLapsed(), new Command.Expire(), new Command.GiveNotice(programmes));
  }
}
