package org.kopilka.cards;

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
import java.util.stream.Stream;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.attempt.Alerts;
import org.kopilka.store.attempt.LinkTries;
import org.kopilka.store.fraud.StaffCards;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Merges;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.limit.Limiter;
import org.kopilka.store.member.CardChoices;
import org.kopilka.store.member.CardLinks;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Questionnaires;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.http.Route;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Links cards, makes one the main one and undoes it, asks the questionnaire (contract, Members and
 * Administration). The desk can do for a member all that the member can.
 */
public final class CardsHandler implements RequestStreamHandler {
  private static final Set<Scope> MEMBER = Set.of(Scope.MEMBER);
  private static final Set<Scope> DESK = Set.of(Scope.DESK);
  private static final Set<Scope> ADMIN = Set.of(Scope.ADMIN);

  private final Routes routes;

  /** What Lambda calls. */
  public CardsHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv());
    Rehearsal.beforeSnapshot(
        CardsHandler::new, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in. */
  public CardsHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var identity = new Identity(settings.pepper());
    var pause = Pause.jittered();
    var members = new Members(table, identity);
    var journal = new Journal(table, pause);
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    var programmes = new ProgrammeChoice(settings.programme(), shelf::get);
    var owners = new Owners(programmes, clock);
    var holders = new Holders(members, journal);
    var tries = new LinkTries(table, identity, new Limiter(table, pause));
    var links = new CardLinks(table, members, journal, pause);
    var choices = new CardChoices(table, members, new Merges(table), pause);
    var answers = new Questionnaires(table, journal);
    var looks = new Lookups(table);
    var undo = new UndoRoute(choices, journal, programmes, clock);
    var cursors = new Cursors(settings.pepper());
    var kept = new Alerts(table);
    var alerts = new AlertList(kept, programmes, cursors, clock);
    var verdicts = new VerdictRoute(kept, programmes, clock);
    var staff = new StaffCardRoutes(new StaffCards(table), members, programmes, cursors, clock);
    var mine = new Desk(owners::self, holders, tries, links, choices, answers, looks);
    var theirs = new Desk(owners::atDesk, holders, tries, links, choices, answers, looks);
    var own =
        Stream.of(
            on("GET /v1/me/cards", MEMBER, new CardList(owners, holders)::list),
            on("POST /v1/merges/{id}/undo", ADMIN, undo::undo),
            on("GET /v1/alerts", ADMIN, alerts::list),
            on("PUT /v1/alerts/{id}/verdict", ADMIN, verdicts::judge),
            on("GET /v1/staff-cards", ADMIN, staff::list),
            on("PUT /v1/staff-cards/{number}", ADMIN, staff::mark),
            on("DELETE /v1/staff-cards/{number}", ADMIN, staff::unmark));
    this.routes =
        Routes.of(
            Stream.of(own, mine.routes("/v1/me", MEMBER), theirs.routes("/v1/members/{id}", DESK))
                .flatMap(routes -> routes)
                .toArray(Route[]::new));
  }

  /** What members do themselves, or have done at the desk. */
  private record Desk(
      Owners.Finding owners,
      Holders holders,
      LinkTries tries,
      CardLinks links,
      CardChoices choices,
      Questionnaires answers,
      Lookups looks) {
    Stream<Route> routes(String whose, Set<Scope> scopes) {
      var linking = new LinkRoute(owners, holders, tries, links);
      var choosing = new MainCardRoute(owners, linking, choices);
      var asking = new QuestionnaireRoute(owners, holders, answers, looks);
      return Stream.of(
          on("POST " + whose + "/cards", scopes, linking::link),
          on("PUT " + whose + "/main-card", scopes, choosing::choose),
          on("GET " + whose + "/questionnaire", scopes, asking::show),
          on("PUT " + whose + "/questionnaire", scopes, asking::fill));
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }
}
