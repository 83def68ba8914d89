package org.kopilka.members;

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
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Enrolment;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Registration;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Registers and finds members, tells balances and the ledger (contract, Tills and shops). */
public final class MembersHandler implements RequestStreamHandler {
  private static final Set<Scope> SALES = Set.of(Scope.TILL, Scope.SHOP, Scope.DESK);
  private static final Set<Scope> OWN = Set.of(Scope.MEMBER);

  private final Routes routes;

  /** What Lambda calls. */
  public MembersHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv(), Dice.secure());
    Rehearsal.beforeSnapshot(
        MembersHandler::rehearsing, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in, chance included. */
  public MembersHandler(
      DynamoDbClient db, Clock clock, Map<String, String> environment, Dice dice) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var identity = new Identity(settings.pepper());
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    var programmes = new ProgrammeChoice(settings.programme(), shelf::get);
    var pause = Pause.jittered();
    var members = new Members(table, identity);
    var lookup = new MemberLookup(members, new Journal(table, pause), programmes, clock);
    var history = new History(table, pause);
    var registering =
        new Registering(
            new Enrolment(new Registration(table, identity), dice, pause), programmes, clock);
    var lookups = new Lookups(table);
    var finding = new Finding(lookup, members, lookups);
    var operations = new Operations(lookup, history, new Cursors(settings.pepper()), lookups);
    var balances = new Balances(lookup, history);
    this.routes =
        Routes.of(
            on("POST /v1/members", SALES, registering::register),
            on("GET /v1/members", SALES, finding::find),
            on("GET /v1/members/{id}", SALES, finding::look),
            on("GET /v1/members/{id}/balance", SALES, balances::balance),
            on("GET /v1/members/{id}/operations", SALES, operations::operations),
            on("GET /v1/me", OWN, finding::look),
            on("GET /v1/me/balance", OWN, balances::balance),
            on("GET /v1/me/operations", OWN, operations::operations));
  }

  /** One whose ids nobody keeps. */
  static MembersHandler rehearsing(
      DynamoDbClient db, Clock clock, Map<String, String> environment) {
    return new MembersHandler(db, clock, environment, Dice.secure());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }
}
