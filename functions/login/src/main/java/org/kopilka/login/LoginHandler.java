package org.kopilka.login;

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
import org.kopilka.phones.ReachablePhones;
import org.kopilka.rehearsal.Rehearsal;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.KeyedHash;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.limit.Limiter;
import org.kopilka.store.login.Addresses;
import org.kopilka.store.login.Letters;
import org.kopilka.store.login.LoginKeys;
import org.kopilka.store.login.Minutes;
import org.kopilka.store.login.Seal;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.SignIns;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Enrolment;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Signs members in by a code sent to their phone, and out (contract, Members).
 *
 * <p>Environment: {@code TABLE_NAME}, {@code PROGRAMME}, {@code IDENTITY_PEPPER}; {@code
 * CODE_COUNTRIES}, whose mobile phones are sent codes; {@code CODES_PER_MINUTE}.
 */
public final class LoginHandler implements RequestStreamHandler {
  private static final Set<Scope> EVERYBODY = Set.of(Scope.PUBLIC);
  private static final Set<Scope> OWN = Set.of(Scope.MEMBER);
  private static final Set<Scope> DESK = Set.of(Scope.DESK);

  private final Routes routes;

  /** What Lambda calls. */
  public LoginHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), System.getenv(), Dice.secure());
    Rehearsal.beforeSnapshot(
        LoginHandler::rehearsing, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in, chance included. */
  public LoginHandler(DynamoDbClient db, Clock clock, Map<String, String> environment, Dice dice) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var hash = new KeyedHash(settings.pepper());
    var keys = new LoginKeys(hash);
    var pause = Pause.jittered();
    var sessions = new Sessions(table);
    var signIns = new SignIns(table, keys, new Letters(table, new Seal(hash)), sessions);
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    var programmes = new ProgrammeChoice(settings.programme(), shelf::get);
    var codes =
        new Codes(
            signIns,
            new Addresses(new Limiter(table, pause), keys),
            new Minutes(table, settings.codesPerMinute()),
            keys,
            new ReachablePhones(settings.codeCountries()),
            programmes,
            dice,
            pause,
            clock);
    var holders = holders(table, settings.pepper(), dice, pause);
    var signingIn = new SigningIn(signIns, holders, keys, programmes, dice, pause, clock);
    var out = new SigningOut(sessions, holders.members(), programmes, clock);
    this.routes =
        Routes.of(
            on("POST /v1/login/codes", EVERYBODY, codes::send),
            on("POST /v1/login", EVERYBODY, signingIn::signIn),
            on("DELETE /v1/login", OWN, out::signOut),
            on("DELETE /v1/me/sessions", OWN, out::everywhere),
            on("DELETE /v1/members/{id}/sessions", DESK, out::atDesk));
  }

  private static Holders holders(TableItems table, String pepper, Dice dice, Pause pause) {
    var identity = new Identity(pepper);
    var enrolment = new Enrolment(new Registration(table, identity), dice, pause);
    return new Holders(new Members(table, identity), new Journal(table, pause), enrolment);
  }

  /** One whose codes nobody is sent. */
  static LoginHandler rehearsing(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    return new LoginHandler(db, clock, environment, Dice.secure());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }
}
