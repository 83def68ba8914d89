package org.kopilka.programmes;

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
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Shows the programme to everybody, and takes its next version (contract, Programme). Shows the API
 * as well: nothing else here is public, and a function of its own would be started for that alone.
 */
public final class ProgrammesHandler implements RequestStreamHandler {
  private final ProgrammeShelf shelf;
  private final String installations;
  private final Clock clock;
  private final Routes routes;

  /** What Lambda calls. */
  public ProgrammesHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv());
    Rehearsal.beforeSnapshot(
        ProgrammesHandler::new, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in. */
  public ProgrammesHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    this.shelf = new ProgrammeShelf(new TableItems(db, settings.table()), ProgrammeJson::read);
    this.installations = settings.programme();
    this.clock = clock;
    var nextVersion = new NextVersion(shelf, installations, clock);
    this.routes =
        Routes.of(
            on("GET /v1/programme", Set.of(Scope.PUBLIC), this::show),
            on("PUT /v1/programme", Set.of(Scope.ADMIN), nextVersion::put),
            on("GET /v1/openapi.json", Set.of(Scope.PUBLIC), _ -> Description.answer()));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }

  /** The version in force, now or at an instant: all of it is public, no field is a secret. */
  private HttpAnswer show(HttpRequest request) {
    var query = ProgrammesWire.shown(request.query());
    var now = clock.instant();
    // Whoever asks about an instant may have announced a version a moment ago: no copy will do.
    ProgrammeChoice choice =
        query.at() == null
            ? new ProgrammeChoice(installations, shelf::get)
            : new ProgrammeChoice(installations, (code, _) -> shelf.read(code));
    var programmes = choice.of(request.caller(), query.programme(), now);
    var version = programmes.at(query.at() == null ? now : query.at());
    return HttpAnswer.ok(ProgrammeJson.json(version));
  }
}
