package org.kopilka.accrual;

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

/** Prices, records and takes back purchases, and adjusts points by hand (contract, Tills). */
public final class AccrualHandler implements RequestStreamHandler {
  private static final Set<Scope> SALES = Set.of(Scope.TILL, Scope.SHOP, Scope.DESK);

  private final Routes routes;

  /** What Lambda calls. */
  public AccrualHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv());
    Rehearsal.beforeSnapshot(
        AccrualHandler::new, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in. */
  public AccrualHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var members = new Members(table, new Identity(settings.pepper()));
    var journal = new Journal(table, Pause.jittered());
    var programmes =
        new ProgrammeChoice(
            settings.programme(), new ProgrammeShelf(table, ProgrammeJson::read)::get);
    var purchases = new Purchases(members, journal, programmes, clock);
    var quotes = new Quotes(members, journal, programmes, clock);
    var returns = new Returns(journal, programmes, clock);
    var adjustments = new Adjustments(members, journal, programmes, clock);
    this.routes =
        Routes.of(
            on("POST /v1/purchases/quote", SALES, quotes::quote),
            on("POST /v1/purchases", SALES, purchases::record),
            on("GET /v1/purchases/{receiptId}", SALES, purchases::look),
            on("POST /v1/purchases/{receiptId}/returns", SALES, returns::take),
            on("POST /v1/members/{id}/adjustments", Set.of(Scope.ADMIN), adjustments::adjust));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }
}
