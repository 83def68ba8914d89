package org.kopilka.redemption;

import static org.kopilka.wire.http.Route.on;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Holds points for an order, then spends or frees them (contract, Tills and shops). */
public final class RedemptionHandler implements RequestStreamHandler {
  private static final Set<Scope> SALES = Set.of(Scope.TILL, Scope.SHOP, Scope.DESK);

  private final Routes routes;

  /** What Lambda calls. */
  public RedemptionHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv());
    Rehearsal.beforeSnapshot(
        RedemptionHandler::new, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in. */
  public RedemptionHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var pepper = settings.pepper();
    var members = new Members(table, new Identity(pepper));
    var journal = new Journal(table, Pause.jittered());
    var programmes =
        new ProgrammeChoice(
            settings.programme(), new ProgrammeShelf(table, ProgrammeJson::read)::get);
    var ids = new HoldIds(pepper);
    var placing = new Placing(members, journal, programmes, ids, clock);
    var ending = new Ending(journal, programmes, ids, clock);
    this.routes =
        Routes.of(
            on("POST /v1/holds", SALES, placing::place),
            on("POST /v1/holds/{holdId}/capture", SALES, ending::capture),
            on("POST /v1/holds/{holdId}/release", SALES, ending::release));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }
}
