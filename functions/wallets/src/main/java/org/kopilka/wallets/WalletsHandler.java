package org.kopilka.wallets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.CardViews;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.vault.Vault;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.programme.ProgrammeJson;
import org.kopilka.wire.queue.QueueBatch;
import org.kopilka.wire.wallet.WalletKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Lambda of the queue of cards that moved: each record is an event of the bus. One that fails comes
 * again, and after the queue's last try it rests among the dead letters.
 *
 * <p>Environment: {@code TABLE_NAME}; {@code PROGRAMME}, for events that name none; {@code
 * IDENTITY_PEPPER} and {@code CARD_PAGES}, for links; {@code WALLETS_SECRET}, the secret that says
 * who we are to whom.
 */
public final class WalletsHandler implements RequestStreamHandler {
  private static final String ERASED = "MemberErased";

  private final Faces faces;
  private final Keeping keeping;
  private final String programmeOtherwise;

  /** What Lambda calls. */
  public WalletsHandler() {
    this(DynamoDb.client(System.getenv()), Clock.systemUTC(), Vault.opened(System.getenv()));
  }

  /** With everything that it meets outside handed in. */
  public WalletsHandler(DynamoDbClient db, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var identity = new Identity(settings.pepper());
    var members = new Members(table, identity);
    var views = new CardViews(members, new Journal(table, Pause.jittered()));
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    this.faces = new Faces(views, members, identity, shelf, settings.cardPages(), clock);
    this.keeping = new Keeping(providers(WalletKeys.read(settings.wallets()), clock));
    this.programmeOtherwise = settings.programme();
  }

  private static List<CardProvider> providers(WalletKeys keys, Clock clock) {
    var providers = new ArrayList<CardProvider>();
    var calls = new Calls();
    if (keys.provider() != null) {
      providers.add(new HttpProvider(keys.provider(), calls));
    }
    if (keys.google() != null) {
      providers.add(new GoogleWallet(keys.google(), calls, clock));
    }
    return List.copyOf(providers);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var log = context.getLogger();
    QueueBatch.handle(
        input,
        output,
        delivered -> isKept(BusEvent.decode(delivered.body())),
        (delivered, e) -> log.log("wallets record=%s %s".formatted(delivered.messageId(), e)));
  }

  private boolean isKept(BusEvent event) {
    var programme =
        event.read(data -> data.optional("programme", TextFormats.ID, programmeOtherwise));
    var memberId = event.read(data -> data.required("memberId", TextFormats.ID));
    if (event.type().equals(ERASED)) {
      keeping.withdraw(Face.id(programme, memberId));
    } else {
      keeping.keep(() -> faces.of(programme, memberId));
    }
    return true;
  }
}
