package org.kopilka.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Brought;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;

/** What is told of a card that its holder has had for years. */
class ImportedCardTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  /** Registration and a confirmed phone would have its holder greeted, and a link sent. */
  @Test
  void isNoRegistrationThoughItsPhoneIsConfirmed() {
    var known = new MemberFacts(true, true);
    var brought = new Brought("m-7", "designers", null, null, NOW, true);
    var opened = new Event.AccountOpened(known, "CARD", "MIGRATION", "4601234567", false, brought);
    var entry = new Entry(1, NOW, opened);
    var account = Ledger.apply(Account.blank("a1", "m1", "dobrostroy"), entry);
    var key = LineKey.imported("dobrostroy", "m-7", 2);
    var line = new Line(key, "00", "a1", "m1", entry, account.balanceAt(NOW), "c-1", null, 0);

    assertThat(Telling.types(line)).containsExactly("migrations CardImported");
    assertThat(Telling.data(line, 0))
        .hasToString(
            """
            {"programme":"dobrostroy","memberId":"m1","migrationId":"m-7",\
            "variant":"designers","points":0,"cardEnding":"4567"}\
            """);
  }
}
