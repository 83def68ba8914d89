package org.kopilka.store.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.ledger.Unannounced;
import org.kopilka.domain.ledger.Usage;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.store.RandomWalk;

class PackedAccountTest {
  private static void assertSameAgain(Account account) {
    assertThat(again(account, PackedAccount.pack(account))).isEqualTo(account);
  }

  private static Account again(Account account, byte[] bytes) {
    return PackedAccount.unpack(account.id(), account.memberId(), account.programme(), bytes);
  }

  @RepeatedTest(5)
  void ofARandomLifeIsReadAsItWasWrittenAfterEachLine() {
    var walk = new RandomWalk(RandomWalk.seed());
    for (int i = 0; i < 500; i++) {
      walk.step();
      assertSameAgain(walk.account());
    }
  }

  @Test
  void isReadAsItWasWrittenBeforeItsFirstLine() {
    assertSameAgain(Account.blank("a-1", "m-1", "veska"));
  }

  @Test
  void keepsPointsThatNeverExpireApartFromThoseOfTheLastDay() {
    var never = new TreeMap<Instant, Long>();
    never.put(Expiry.NEVER, 5L);
    assertSameAgain(holding(never));
    var both = new TreeMap<>(never);
    both.put(Instant.parse("2027-05-21T21:00:00Z"), 7L);
    assertSameAgain(holding(both));
  }

  private static Account holding(NavigableMap<Instant, Long> ready) {
    var at = Instant.parse("2026-11-21T07:15:00.123Z");
    return new Account(
        "a-1",
        "m-1",
        "dobrostroy",
        3,
        at,
        ready,
        List.of(new PendingLot(2, at.plusSeconds(1), Expiry.NEVER, 4)),
        List.of(),
        9,
        SpendDays.NONE,
        "CARD",
        null,
        new MemberFacts(true, true),
        Unannounced.NOTHING,
        Usage.NEW,
        null);
  }

  @Test
  void keepsWhereThePointsOfACardGivenUpWent() {
    var at = Instant.parse("2026-11-21T07:15:00.123Z");
    assertSameAgain(
        new Account(
            "a-1",
            "m-1",
            "dobrostroy",
            3,
            at,
            new TreeMap<>(),
            List.of(),
            List.of(),
            0,
            SpendDays.NONE,
            "CARD",
            null,
            MemberFacts.NONE,
            Unannounced.NOTHING,
            Usage.NEW,
            new Merged("m-7", "a-2", "4600000000017", at, Map.of(2L, -30_001L))));
  }

  @Test
  void ofANewerSchemaIsRefusedInsteadOfMisread() {
    var account = Account.blank("a-1", "m-1", "veska");
    var bytes = PackedAccount.pack(account);
    bytes[0] = 6;
    assertThatThrownBy(() -> again(account, bytes)).hasMessageContaining("schema 3");
  }

  @Test
  void takesAFewBytesAnEntry() {
    var walk = new RandomWalk(42);
    for (int i = 0; i < 300; i++) {
      walk.step();
    }
    var account = walk.account();
    var entries =
        account.ready().size()
            + account.pending().size()
            + account.holds().size()
            + account.spend().byDay().size();
    assertThat(PackedAccount.pack(account)).hasSizeLessThan(120 + 12 * entries);
  }
}
