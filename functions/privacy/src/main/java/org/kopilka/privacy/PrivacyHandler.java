package org.kopilka.privacy;

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
import org.kopilka.store.KeyedHash;
import org.kopilka.store.TableItems;
import org.kopilka.store.attempt.Alerts;
import org.kopilka.store.attempt.LinkTries;
import org.kopilka.store.fraud.StaffCards;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.limit.Limiter;
import org.kopilka.store.login.Letters;
import org.kopilka.store.login.LoginKeys;
import org.kopilka.store.login.Seal;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.SignIns;
import org.kopilka.store.member.CardPages;
import org.kopilka.store.member.ConsentBook;
import org.kopilka.store.member.Erasure;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.PastMerges;
import org.kopilka.store.message.Messages;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Consents, copies of what is kept, erasure, and who looked (contract, Members).
 *
 * <p>Environment: {@code TABLE_NAME}, {@code PROGRAMME}, {@code IDENTITY_PEPPER}.
 */
public final class PrivacyHandler implements RequestStreamHandler {
  private static final Set<Scope> MEMBER = Set.of(Scope.MEMBER);
  private static final Set<Scope> DESK = Set.of(Scope.DESK);
  private static final Set<Scope> ADMIN = Set.of(Scope.ADMIN);

  private final Routes routes;

  /** What Lambda calls. */
  public PrivacyHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv());
    Rehearsal.beforeSnapshot(
        PrivacyHandler::new, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in. */
  public PrivacyHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var parts = new Parts(new TableItems(db, settings.table()), settings.pepper());
    var shelf = new ProgrammeShelf(parts.table, ProgrammeJson::read);
    var programmes = new ProgrammeChoice(settings.programme(), shelf::get);
    var subjects = new Subjects(parts.members, programmes, clock);
    var cursors = new Cursors(settings.pepper());
    var lookups = new Lookups(parts.table);
    var consents = new ConsentRoutes(subjects, parts.consents(), lookups);
    var export = new ExportRoute(subjects, parts.copying(lookups), lookups, cursors);
    var erasure = new ErasureRoute(subjects, parts.erasure());
    var looked = new LookupRoute(subjects, lookups, cursors);
    this.routes =
        Routes.of(
            on("GET /v1/me/consents", MEMBER, consents::show),
            on("PUT /v1/me/consents", MEMBER, consents::say),
            on("POST /v1/me/data-export", MEMBER, export::copy),
            on("DELETE /v1/me", MEMBER, erasure::erase),
            on("GET /v1/members/{id}/consents", DESK, consents::show),
            on("PUT /v1/members/{id}/consents", DESK, consents::say),
            on("POST /v1/members/{id}/data-export", DESK, export::copy),
            on("DELETE /v1/members/{id}", ADMIN, erasure::erase),
            on("GET /v1/members/{id}/lookups", ADMIN, looked::list));
  }

  /** What the routes are made of. */
  private static final class Parts {
    private final TableItems table;
    private final Identity identity;
    private final Pause pause = Pause.jittered();
    private final Members members;
    private final Sessions sessions;
    private final SignIns signIns;
    private final LinkTries tries;

    Parts(TableItems table, String pepper) {
      this.table = table;
      this.identity = new Identity(pepper);
      this.members = new Members(table, identity);
      this.sessions = new Sessions(table);
      var hash = new KeyedHash(pepper);
      var letters = new Letters(table, new Seal(hash));
      this.signIns = new SignIns(table, new LoginKeys(hash), letters, sessions);
      this.tries = new LinkTries(table, identity, new Limiter(table, pause));
    }

    ConsentBook consents() {
      return new ConsentBook(table, pause);
    }

    Erasure erasure() {
      return new Erasure(table, identity, signIns, sessions, tries, pause);
    }

    Copying copying(Lookups lookups) {
      var journal = new Journal(table, pause);
      var merges = new PastMerges(table);
      var pages = new CardPages(table, identity);
      var staff = new StaffCards(table);
      var person =
          new PersonJson(members, journal, consents(), merges, tries, signIns, staff, pages);
      var operations = new Operations(journal, new History(table, pause), merges);
      var messages = new Messages(table);
      return new Copying(
          person, new Lists(sessions, messages, new Alerts(table), lookups, operations));
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }
}
