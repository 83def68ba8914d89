package org.kopilka.login;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kopilka.domain.login.Session;
import org.kopilka.store.Attributes;
import org.kopilka.store.KeyedHash;
import org.kopilka.store.TableItems;
import org.kopilka.store.login.CodeLetter;
import org.kopilka.store.login.Letters;
import org.kopilka.store.login.Seal;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.member.Dice;
import org.kopilka.store.programme.ProgrammeShelf;
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
  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  private final TableItems items = new TableItems(table.db(), LedgerTable.NAME);
  private final Lambda lambda;

  LoginFunction() {
    this(300);
  }

  LoginFunction(int codesPerMinute) {
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
    lambda = new Lambda(new LoginHandler(table.db(), clock, environment, Dice.secure()));
    var veska = Repository.programme("veska");
    new ProgrammeShelf(items, ProgrammeJson::read).add(ProgrammeJson.read(veska), veska);
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
