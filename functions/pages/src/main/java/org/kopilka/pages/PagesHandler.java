package org.kopilka.pages;

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
import org.kopilka.store.member.CardPages;
import org.kopilka.store.member.CardViews;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.vault.Vault;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import org.kopilka.wire.wallet.WalletKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shows electronic cards to whoever has their address (requirements 52 to 56). */
public final class PagesHandler implements RequestStreamHandler {
  private static final Set<Scope> EVERYBODY = Set.of(Scope.PUBLIC);
  private static final Set<Scope> MEMBER = Set.of(Scope.MEMBER);

  private final Routes routes;

  /** What Lambda calls. */
  public PagesHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), Vault.opened(System.getenv()));
    Rehearsal.beforeSnapshot(
        PagesHandler::new, System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /** With everything that it meets outside handed in. */
  public PagesHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var identity = new Identity(settings.pepper());
    var members = new Members(table, identity);
    var pages = new CardPages(table, identity);
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    var views = new CardViews(members, new Journal(table, Pause.jittered()));
    var sights = new Sights(pages, views, shelf, clock);
    var keys = WalletKeys.read(settings.wallets());
    var wallets = new WalletRoutes(sights, keys, clock);
    var programmes = new ProgrammeChoice(settings.programme(), shelf::get);
    var own = new OwnCardRoute(pages, members, programmes, settings.cardPages(), clock);
    this.routes =
        Routes.of(
            on("GET /v1/cards/{address}", EVERYBODY, new ShowRoute(sights, keys)::show),
            on("GET /v1/cards/{address}/pass", EVERYBODY, wallets::pass),
            on("GET /v1/cards/{address}/google-wallet", EVERYBODY, wallets::googleWallet),
            on("GET /v1/me/card-page", MEMBER, own::show));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    routes.handle(input, output, context);
  }
}
