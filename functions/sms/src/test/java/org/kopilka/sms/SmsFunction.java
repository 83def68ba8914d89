package org.kopilka.sms;

import java.util.List;
import java.util.Map;
import org.kopilka.domain.login.SignIn;
import org.kopilka.store.KeyedHash;
import org.kopilka.store.TableItems;
import org.kopilka.store.login.CodeLetter;
import org.kopilka.store.login.Letters;
import org.kopilka.store.login.LoginKeys;
import org.kopilka.store.login.Seal;
import org.kopilka.store.login.Sessions;
import org.kopilka.store.login.SignIns;
import org.kopilka.store.member.Identity;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.Repository;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function as the queue sees it, with everything it meets outside. */
final class SmsFunction implements AutoCloseable {

  private static final String PEPPER = "a test secret";

  private final LedgerTable ledger = LedgerTable.create();
  private final TableItems table = new TableItems(ledger.db(), LedgerTable.NAME);
  final Members members = new Members(table);
  final ScriptedSns sns = new ScriptedSns();
  final SettableClock clock = new SettableClock("2026-11-21T07:15:00Z");
  private final Lambda lambda =
      new Lambda(
          new SmsHandler(
              ledger.db(),
              sns,
              clock,
              Map.of(
                  "TABLE_NAME",
                  LedgerTable.NAME,
                  "PROGRAMME",
                  "veska",
                  "TEXT_HOURS",
                  "24",
                  "IDENTITY_PEPPER",
                  PEPPER,
                  "CARD_PAGES",
                  "https://card.veska.example/")));

  SmsFunction() {
    var veska = Repository.programme("veska");
    new ProgrammeShelf(table, ProgrammeJson::read).add(ProgrammeJson.read(veska), veska);
  }

  /** Somebody joins with an electronic card; answers with the address of its page. */
  String joins(String memberId, String phone, String language) {
    return Joining.joins(table, new Identity(PEPPER), memberId, phone, language);
  }

  /** Lays a code ready, as signing in does. */
  void lay(String id, String phone, String code, String language) {
    var hash = new KeyedHash(PEPPER);
    var letters = new Letters(table, new Seal(hash));
    var signIns = new SignIns(table, new LoginKeys(hash), letters, new Sessions(table));
    var letter = new CodeLetter("veska", id, phone, code, language, clock.instant());
    signIns.send(signIns.read("veska", phone), SignIn.NONE, letter, "c-1");
  }

  /** Delivers a batch; answers with the places (from 0) of the records that are to come again. */
  List<Integer> deliver(String... events) {
    return lambda.deliver(List.of(events));
  }

  Map<String, String> message(String eventId) {
    return StoredMessage.read(table, eventId);
  }

  /** All there is in the table, to see what was touched. */
  List<Map<String, AttributeValue>> everything() {
    return ledger.db().scan(scan -> scan.tableName(LedgerTable.NAME)).items();
  }

  List<String> log() {
    return lambda.log();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
