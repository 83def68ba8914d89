package org.kopilka.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.client.ApiClient;
import org.kopilka.store.client.ApiKeys;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table of paper with a programme, a till's key and a member who has points. */
final class Stage {
  static final String NAME = "rehearsal";
  static final String CARD = "2000000000015";
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME", NAME,
          "PROGRAMME", NAME,
          "IDENTITY_PEPPER", NAME,
          "CODE_COUNTRIES", "BY",
          "CODES_PER_MINUTE", "1");

  private static final long POINTS = 1000;

  private Stage() {}

  /** The client of a table set like this. */
  static DynamoDbClient set(Clock clock) {
    var db = DynamoDb.rehearsing(new PaperTable());
    var table = new TableItems(db, NAME);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    new ApiKeys(table).put(NAME, new ApiClient(NAME, Set.of("till"), NAME));
    var programme = ProgrammeJson.read(programme());
    new ProgrammeShelf(table, ProgrammeJson::read).add(programme, programme());
    join(table, new Programmes(List.of(programme)), now);
    return db;
  }

  private static void join(TableItems table, Programmes programmes, Instant now) {
    var card = new Member.Card(CARD, now, false);
    var member = new Member("member", "account", NAME, "TILL", now, List.of(card));
    var profile = new Profile(null, "Anna", null, null, Set.of(), "ru");
    var open = new Command.Open(new MemberFacts(true, true), "TILL", CARD, false, programmes);
    var blank = Account.blank(member.accountId(), member.memberId(), NAME);
    var opened = (Decision.Accepted) Ledger.decide(blank, open, now);
    var first = Ledger.next(blank, opened.event(), now);
    new Registration(table, new Identity(NAME))
        .register(request("join"), member, profile, Ledger.apply(blank, first), first, programmes);
    var gift = Asked.plainly(new Command.Adjust(POINTS, NAME, programmes));
    new Journal(table, attempt -> {})
        .commit(request("gift"), member.accountId(), programmes, now, () -> gift);
  }

  private static Request request(String key) {
    return new Request(LineKey.request(NAME, NAME, NAME, key), "00", NAME);
  }

  private static String programme() {
    try (InputStream text =
        Objects.requireNonNull(Stage.class.getResourceAsStream("programme.json"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
