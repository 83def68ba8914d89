package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.programme.ReadyProgrammes;

class PendingLotsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

  @Test
  void lotsAreUsedUpByExpiryThenByAvailabilityThenInTheOrderOfRecording() {
    var lots =
        List.of(
            lot(9, 7, MONDAY, 1),
            lot(8, 8, MONDAY, 1),
            lot(6, 9, MONDAY, 1),
            lot(7, 9, MONDAY, 1),
            lot(1, 1, TUESDAY, 1));
    assertThat(lots.reversed().stream().sorted(PendingLot.ORDER)).containsExactlyElementsOf(lots);
  }

  @Test
  void theNearestThatExpireTogetherBecomeOne() {
    var lots =
        coalesced(
            lot(1, 0, MONDAY, 10),
            lot(2, 50, MONDAY, 20),
            lot(3, 60, MONDAY, 30),
            lot(4, 61, TUESDAY, 40));
    assertThat(lots)
        .containsExactly(lot(1, 0, MONDAY, 10), lot(3, 60, MONDAY, 50), lot(4, 61, TUESDAY, 40));
  }

  @Test
  void whatExpiresTogetherComesBeforeWhatIsNearer() {
    assertThat(coalesced(lot(1, 0, MONDAY, 1), lot(2, 50, MONDAY, 2), lot(3, 51, TUESDAY, 4)))
        .containsExactly(lot(2, 50, MONDAY, 3), lot(3, 51, TUESDAY, 4));
  }

  @Test
  void ofEquallyNearTheFirst() {
    assertThat(coalesced(lot(1, 0, MONDAY, 1), lot(2, 5, MONDAY, 2), lot(3, 10, MONDAY, 4)))
        .containsExactly(lot(2, 5, MONDAY, 3), lot(3, 10, MONDAY, 4));
  }

  @Test
  void whereNoTwoExpireTogetherTheLaterDayHolds() {
    var wednesday = TUESDAY.plus(Duration.ofDays(1));
    assertThat(coalesced(lot(7, 0, MONDAY, 1), lot(8, 90, TUESDAY, 2), lot(6, 80, wednesday, 4)))
        .containsExactly(lot(7, 0, MONDAY, 1), lot(8, 90, wednesday, 6));
  }

  /** What expires later may be available earlier, if it was dated back by a longer way. */
  @Test
  void nearIsNearInBothDirections() {
    var wednesday = TUESDAY.plus(Duration.ofDays(1));
    assertThat(coalesced(lot(1, 60, MONDAY, 1), lot(2, 10, TUESDAY, 2), lot(3, 20, wednesday, 4)))
        .containsExactly(lot(1, 60, MONDAY, 1), lot(3, 20, wednesday, 6));
  }

  @Test
  void theLaterAvailableLendsItsNumber() {
    assertThat(coalesced(lot(5, 0, MONDAY, 1), lot(4, 1, MONDAY, 2)))
        .containsExactly(lot(4, 1, MONDAY, 3));
    assertThat(coalesced(lot(5, 1, MONDAY, 1), lot(4, 1, MONDAY, 2)))
        .containsExactly(lot(5, 1, MONDAY, 3));
  }

  private static List<PendingLot> coalesced(PendingLot... lots) {
    var pending = new ArrayList<>(List.of(lots).reversed());
    PendingLots.coalesceNearest(pending);
    return pending;
  }

  private static PendingLot lot(long id, int availableSecond, Instant expiresAt, long points) {
    return new PendingLot(id, Instant.ofEpochSecond(availableSecond), expiresAt, points);
  }

  /** The 201st purchase of a minute: no points are lost, none come early, and it can go back. */
  @Test
  void anAccountKeepsTwoHundredWaitingLots() {
    var olga = Olga.ofVeska();
    for (int i = 0; i < 201; i++) {
      olga.now = Olga.BORN.plusSeconds(i);
      olga.buys(400);
    }
    var last = olga.account;
    assertThat(last.pending()).hasSize(Account.PENDING_LOTS_MAX);
    assertThat(last.pending().getFirst().points()).isEqualTo(40);
    assertThat(balance(olga, 24 * 3600).available()).isZero();
    assertThat(balance(olga, 24 * 3600 + 1).available()).isEqualTo(40);
    assertThat(balance(olga, 24 * 3600 + 200).available()).isEqualTo(201 * 20);
    assertThat(olga.account.balanceAt(olga.now).pending()).isEqualTo(201 * 20);
  }

  private static Balance balance(Olga olga, int seconds) {
    return olga.account.balanceAt(Olga.BORN.plusSeconds(seconds));
  }

  @Test
  void whatWasMadeOneCanStillBeClawedBack() {
    var draft = ReadyProgrammes.veska();
    draft.expiresAfter = Period.ofMonths(1);
    var olga = new Olga(draft);
    var first = olga.buys(400);
    var second = olga.buys(400);
    for (int i = 0; i < 199; i++) {
      olga.buys(400);
    }
    assertThat(olga.account.pending()).hasSize(200);
    assertThat(olga.returns(second, 3).clawed())
        .singleElement()
        .satisfies(claw -> assertThat(claw.pendingLot()).isEqualTo(3));
    assertThat(olga.returns(first, 2).earnedBack()).isEqualTo(20);
    assertThat(olga.account.balanceAt(olga.now).pending()).isEqualTo(199 * 20);
  }
}
