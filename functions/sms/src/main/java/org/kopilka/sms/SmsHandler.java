package org.kopilka.sms;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.kopilka.domain.message.NewsLife;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.KeyedHash;
import org.kopilka.store.TableItems;
import org.kopilka.store.login.Letters;
import org.kopilka.store.login.Seal;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.message.Contacts;
import org.kopilka.store.message.Messages;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.programme.ProgrammeJson;
import org.kopilka.wire.queue.QueueBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Lambda of the queue of texts: each record is an event of the bus, told to its member by SMS. A
 * record reported as failed comes again, and after the queue's last try it rests among the dead
 * letters; the rest of its batch is not held up.
 *
 * <p>Environment: {@code TABLE_NAME}; {@code PROGRAMME}, for events that name none; {@code
 * TEXT_HOURS}, after which news is none; {@code IDENTITY_PEPPER}, under the seal of codes and in
 * addresses of cards; {@code CARD_PAGES}, which stands before those.
 */
public final class SmsHandler implements RequestStreamHandler {

  private final Courier courier;
  private final CodeCourier codes;
  private final CardLinks links;
  private final String programmeOtherwise;

  /** What Lambda calls. */
  public SmsHandler() {
    this(
        DynamoDb.client(System.getenv()),
        SingleShotSns.client(System.getenv()),
        Clock.systemUTC(),
        System.getenv());
  }

  /** The same, with everything it meets outside handed to it. */
  public SmsHandler(
      DynamoDbClient dynamo, SnsClient sns, Clock clock, Map<String, String> environment) {
    var settings = new Settings(environment);
    var table = new TableItems(dynamo, settings.table());
    this.programmeOtherwise = settings.programme();
    var identity = new Identity(settings.pepper());
    this.links = new CardLinks(new Members(table, identity), identity, settings.cardPages());
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    var operator = new SmsOperator(sns);
    var life = new NewsLife(settings.textLife());
    this.courier =
        new Courier(new Contacts(table), new Messages(table), shelf, operator, life, clock);
    var letters = new Letters(table, new Seal(new KeyedHash(settings.pepper())));
    this.codes = new CodeCourier(letters, shelf, operator, clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var log = new SmsLog(context.getLogger());
    QueueBatch.handle(
        input,
        output,
        delivered -> isDone(BusEvent.decode(delivered.body()), log),
        (delivered, e) -> log.failed(delivered.messageId(), e));
  }

  private boolean isDone(BusEvent event, SmsLog log) {
    if (event.type().equals(CodeCourier.EVENT)) {
      return codes.tell(event, log);
    }
    return MessageChoice.of(event, programmeOtherwise, links::of)
        .map(announcement -> courier.tell(announcement, log))
        .orElse(true);
  }
}
