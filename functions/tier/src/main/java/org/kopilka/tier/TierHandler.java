package org.kopilka.tier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.kopilka.bus.Backoff;
import org.kopilka.bus.Bus;
import org.kopilka.bus.EventBridge;
import org.kopilka.rounds.Rounds;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.event.ShardOrder;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Tells of tiers that time or new rules have changed (rule 9). Started by its schedule, by {@code
 * ReviewTiers} or by a new version of a programme; what a purchase earns never waits for it.
 *
 * <p>Environment: {@code TABLE_NAME}, {@code BUS_NAME}.
 */
public final class TierHandler implements RequestStreamHandler {
  private final Rounds rounds;

  /** What Lambda calls. */
  public TierHandler() {
    this(
        DynamoDb.client(System.getenv()),
        EventBridge.client(System.getenv()),
        Clock.systemUTC(),
        System.getenv());
  }

  /** With everything that it meets outside handed in. */
  public TierHandler(
      DynamoDbClient db, EventBridgeClient bus, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    this.rounds =
        new Rounds(
            new ReviewJob(table, shelf, clock),
            shelf,
            new Bus(bus, settings.bus(), Backoff.doubling()),
            clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    rounds.run(ShardOrder.decode(Json.read(input)), context);
  }
}
