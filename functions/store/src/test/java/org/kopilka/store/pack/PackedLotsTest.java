package org.kopilka.store.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Hold;
import org.kopilka.domain.ledger.LapsedHold;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.ledger.Piece;
import org.kopilka.domain.ledger.Unannounced;
import org.kopilka.domain.ledger.Usage;
import org.kopilka.domain.programme.Expiry;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierFloor;

class PackedLotsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T07:15:00.123Z");
  private static final Instant MIDNIGHT = Instant.parse("2027-05-21T21:00:00Z");

  @Test
  void aBlankAccountComesBack() {
    comesBack(Account.blank("a-1", "m-1", "veska"));
  }

  @Test
  void everythingOfAnAccountComesBack() {
    comesBack(with(lots(MIDNIGHT)));
  }

  /** Midnights of Monrovia before 1972 lay 44 minutes and 30 seconds after those of Greenwich. */
  @Test
  void lotsOfAnyZoneAndEraComeBack() {
    comesBack(with(lots(Instant.parse("1971-03-01T00:44:30Z"))));
    comesBack(with(lots(Instant.parse("1969-12-31T21:00:00Z"))));
    comesBack(with(lots(Instant.ofEpochSecond(1))));
  }

  private static NavigableMap<Instant, Long> lots(Instant first) {
    var lots = new TreeMap<Instant, Long>();
    lots.put(first, 1L);
    lots.put(first.plusSeconds(1), 2L);
    lots.put(first.plusSeconds(901), 3L);
    lots.put(first.plusSeconds(86_400), 1_000_000_000_000L);
    lots.put(Expiry.NEVER, 4L);
    return lots;
  }

  private static void comesBack(Account account) {
    var bytes = PackedAccount.pack(account);
    assertThat(PackedAccount.unpack(account.id(), account.memberId(), account.programme(), bytes))
        .isEqualTo(account);
  }

  private static Account with(NavigableMap<Instant, Long> ready) {
    return new Account(
        "a-1",
        "m-1",
        "veska",
        17,
        NOW,
        ready,
        List.of(new PendingLot(17, NOW.plusSeconds(86_400), MIDNIGHT, 90)),
        List.of(new Hold("a-1-h", NOW.plusMillis(1), List.of(new Piece(MIDNIGHT, 5)))),
        7,
        new SpendDays(
            new TreeMap<>(Map.of(LocalDate.of(2026, 11, 21), 1813L, LocalDate.EPOCH, 1L))),
        "GOLD",
        new TierFloor("GOLD", NOW),
        new MemberFacts(true, false),
        new Unannounced(3, List.of(new LapsedHold("a-1-g", 4)), NOW),
        new Usage("designers-5", NOW.minusSeconds(5), false),
        null);
  }
}
