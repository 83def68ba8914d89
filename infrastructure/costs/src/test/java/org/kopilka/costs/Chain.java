package org.kopilka.costs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.kopilka.accrual.AccrualHandler;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.fixtures.Streams;
import org.kopilka.outbox.OutboxHandler;
import org.kopilka.sms.SmsHandler;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.MeteredDb;
import org.kopilka.testing.RecordingBus;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A chain with one member: till, stream, outbox, bus, queue, SMS and jobs, over a metered table.
 */
final class Chain implements AutoCloseable {
  static final String CARD = "2000000000015";

  private static final String MEMBER = "m0123456789bcdefghjk";
  private static final String ACCOUNT = "a0123456789bcdefghjk";
  private static final String PEPPER = "a secret of this test";
  private static final Set<String> TOLD = Set.of("PointsEarned", "TierChanged", "PointsExpiring");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME",
          LedgerTable.NAME,
          "BUS_NAME",
          "kopilka-test",
          "PROGRAMME",
          "veska",
          "IDENTITY_PEPPER",
          PEPPER,
          "TEXT_HOURS",
          "24");

  private record Streamed(String name, Map<String, AttributeValue> image) {
    String text(String attribute) {
      return image.getOrDefault(attribute, AttributeValue.fromS("")).s();
    }
  }

  final LedgerTable table = LedgerTable.create();
  private final Queue<Streamed> stream = new ArrayDeque<>();
  final MeteredDb meter =
      new MeteredDb(table.db(), (name, image) -> stream.add(new Streamed(name, image)));
  final RecordingBus bus = new RecordingBus();
  final Phones phones = new Phones();
  private final SettableClock clock = new SettableClock("2026-01-05T07:15:00Z");
  private final Lambda till = new Lambda(new AccrualHandler(meter, clock, ENVIRONMENT));
  private final Lambda outbox = new Lambda(new OutboxHandler(bus, ENVIRONMENT));
  private final Lambda sms = new Lambda(new SmsHandler(meter, phones, clock, ENVIRONMENT));
  private final Programmes programmes;
  long lines;
  long answerBytes;

  Chain() {
    var items = new TableItems(table.db(), LedgerTable.NAME);
    var text = Repository.programme("veska");
    var programme = ProgrammeJson.read(text);
    programmes = new Programmes(List.of(programme));
    new ProgrammeShelf(items, ProgrammeJson::read).add(programme, text);
    register(items);
  }

  private void register(TableItems items) {
    var now = clock.instant();
    var open = new Command.Open(MemberFacts.NONE, "TILL", CARD, false, programmes);
    var blank = Account.blank(ACCOUNT, MEMBER, "veska");
    var accepted = (Decision.Accepted) Ledger.decide(blank, open, now);
    var first = Ledger.next(blank, accepted.event(), now);
    var card = new Member.Card(CARD, now, false);
    new Registration(items, new Identity(PEPPER))
        .register(
            new Request(LineKey.request("veska", "till-1", "test", "open"), "00", "test"),
            new Member(MEMBER, ACCOUNT, "veska", "TILL", now, List.of(card)),
            new Profile("+375291234567", null, null, null, Set.of(), "ru"),
            Ledger.apply(blank, first),
            first,
            programmes);
  }

  /** Sends a request of the till; what follows from it waits. */
  void till(String route, String body) {
    var requestId = "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d";
    var call = HttpCall.of(route).header("request-id", requestId).body(body);
    var reply = HttpReply.of(till, call);
    if (reply.status() != 200) {
      throw new AssertionError(reply.json().toString());
    }
    answerBytes += reply.json().toString().length();
  }

  /** Lets days pass, and then the jobs do what they made due. */
  void passes(int days) {
    clock.advance(Duration.ofDays(days));
    job(DueIndex.Job.MATURE, new Command.Mature());
    job(
        DueIndex.Job.EXPIRE,
        new Command.AnnounceLapsed(),
        new Command.Expire(),
        new Command.GiveNotice(programmes));
    job(DueIndex.Job.REVIEW, new Command.ReviewTier(TierChange.Cause.REVIEW, programmes));
    settle();
  }

  /** Asks the index without the meter: a schedule asks once for everybody. */
  private void job(DueIndex.Job job, Command... commands) {
    var unmetered = new DueIndex(new TableItems(table.db(), LedgerTable.NAME));
    var shard = DueIndex.shardOf("veska", ACCOUNT);
    if (unmetered.anythingDue(job, shard, clock.instant())) {
      new Chores(new TableItems(meter, LedgerTable.NAME), Pause.jittered())
          .run(job.name(), "veska", ACCOUNT, programmes, clock.instant(), List.of(commands));
    }
  }

  /** The stream to the outbox, the bus to the queue, the queue to the phones, until all is told. */
  void settle() {
    while (!stream.isEmpty()) {
      var told = stream.remove();
      var type = told.text("t");
      if (told.name().equals("INSERT") && type.equals("LINE")) {
        lines++;
        announce(told);
      } else if (type.equals("MESSAGE") && told.text("status").equals("SENT")) {
        announce(told);
      }
    }
  }

  private void announce(Streamed told) {
    var batch = Streams.batch();
    Streams.add(batch, told.name(), told.image());
    var before = bus.events().size();
    outbox.invoke(batch);
    var events = bus.events();
    events.subList(before, events.size()).forEach(this::queue);
  }

  private void queue(ObjectNode event) {
    var announced = event.path("detail").path("data").has("announcedWith");
    if (TOLD.contains(event.path("detail-type").asText()) && !announced) {
      var batch = JsonNodeFactory.instance.objectNode();
      batch.putArray("Records").addObject().put("messageId", "1").put("body", event.toString());
      sms.invoke(batch);
    }
  }

  @Override
  public void close() {
    table.close();
  }
}
