package org.kopilka.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.login.Session;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.Attributes;
import org.kopilka.store.KeyedHash;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.login.CodeLetter;
import org.kopilka.store.login.Letters;
import org.kopilka.store.login.Seal;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Enrolment;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Newcomer;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.CountingDb;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function over a table with a programme, and whoever carries its letters. */
final class LoginFunction implements AutoCloseable {
  private static final String PEPPER = "a test secret";

  final LedgerTable table = LedgerTable.create();
  final CountingDb db;
  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  private final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  private final Lambda lambda;

  LoginFunction() {
    this(300, () -> {});
  }

  /**
   * The function.
   *
   * @param afterEach runs when one of its calls to the table has had its effect
   */
  LoginFunction(int codesPerMinute, Runnable afterEach) {
    db = new CountingDb(table.db(), afterEach);
    var environment =
        Map.of(
            "TABLE_NAME",
            LedgerTable.NAME,
            "PROGRAMME",
            "veska",
            "IDENTITY_PEPPER",
            PEPPER,
            "CODE_COUNTRIES",
            "BY,RU,KZ",
            "CODES_PER_MINUTE",
            Integer.toString(codesPerMinute));
    lambda = new Lambda(new LoginHandler(db, clock, environment, Dice.secure()));
    var veska = Repository.programme("veska");
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(veska), veska);
  }

  /** A member whom a till registered: their phone is known, and not confirmed. */
  void atTheTill(String phone) {
    var registration = new Registration(items, new Identity(PEPPER));
    var profile = new Profile(phone, "Olga", null, null, Set.of(), "ru");
    var newcomer = new Newcomer("2000000000015", MemberFacts.NONE, "TILL", profile);
    var request = request("POST /v1/members");
    var result =
        new Enrolment(registration, Dice.secure(), Pause.jittered())
            .enrol(request, newcomer, programmes(), clock.instant());
    assertThat(result).isInstanceOf(Registration.Result.Registered.class);
  }

  /** The only member fills in the questionnaire. */
  void questionnaireIsFilledIn() {
    var commit =
        new Journal(items, Pause.jittered())
            .commit(
                request("PUT /v1/me/questionnaire"),
                Attributes.text(items("MEMBER").findAny().orElseThrow(), "a"),
                programmes(),
                clock.instant(),
                () -> Asked.plainly(new Command.CompleteQuestionnaire()));
    assertThat(commit).isInstanceOf(Commit.Recorded.class);
  }

  private Programmes programmes() {
    return new ProgrammeShelf(items, ProgrammeJson::read).read("veska").orElseThrow();
  }

  private static Request request(String route) {
    return new Request(LineKey.request("veska", "till-1", route, "form-1"), "00", "test");
  }

  /** What is known of the only member. */
  MemberFacts facts() {
    var member = items("MEMBER").findAny().orElseThrow();
    return new Journal(items, Pause.jittered())
        .account("veska", Attributes.text(member, "a"))
        .orElseThrow()
        .facts();
  }

  HttpReply askForCode(String phone) {
    return send("POST /v1/login/codes", "{\"phone\": \"" + phone + "\"}");
  }

  HttpReply signIn(String phone, String code) {
    return send("POST /v1/login", "{\"phone\": \"" + phone + "\", \"code\": \"" + code + "\"}");
  }

  private HttpReply send(String route, String body) {
    return HttpReply.of(lambda, HttpCall.of(route).fromNobody().body(body));
  }

  /** What the only letter in the table says; it is taken by that. */
  String onlyCode() {
    var item = items("CODE").filter(each -> each.containsKey("sealed")).findFirst().orElseThrow();
    var letters = new Letters(items, new Seal(new KeyedHash(PEPPER)));
    return letters
        .take("veska", Attributes.text(item, "codeId"), clock.instant())
        .map(CodeLetter::code)
        .orElseThrow();
  }

  Optional<Session> session(String token) {
    return new Sessions(items).use(token, clock.instant());
  }

  Stream<Map<String, AttributeValue>> items(String type) {
    return everything().filter(item -> type.equals(Attributes.optionalText(item, "t")));
  }

  Stream<Map<String, AttributeValue>> everything() {
    return table.db().scanPaginator(r -> r.tableName(LedgerTable.NAME)).items().stream();
  }

  String log() {
    return String.join("\n", lambda.log());
  }

  @Override
  public void close() {
    table.close();
  }
}
