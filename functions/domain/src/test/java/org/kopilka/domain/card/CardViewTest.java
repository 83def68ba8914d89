package org.kopilka.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.ledger.PendingLot;
import org.kopilka.domain.ledger.Unannounced;
import org.kopilka.domain.ledger.Usage;
import org.kopilka.domain.programme.ReadyProgrammes;
import org.kopilka.domain.tier.SpendDays;

/** A card on a page, at an instant. */
class CardViewTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static CardView view(Instant... availableAt) {
    var expiresAt = NOW.plus(Duration.ofDays(100));
    var waits = Arrays.asList(availableAt);
    var lots =
        IntStream.range(0, waits.size())
            .mapToObj(i -> new PendingLot(i + 1, waits.get(i), expiresAt, 10))
            .toList();
    return CardView.of(
        "card",
        CardStatus.SAVE_AND_SPEND,
        Set.of(),
        account(lots),
        ReadyProgrammes.veska().finished(),
        NOW);
  }

  private static Account account(List<PendingLot> lots) {
    return new Account(
        "annas",
        "anna",
        "veska",
        7,
        NOW.minusSeconds(60),
        new TreeMap<>(),
        lots,
        List.of(),
        0,
        SpendDays.NONE,
        "STANDART",
        null,
        MemberFacts.NONE,
        Unannounced.NOTHING,
        Usage.NEW,
        null);
  }

  @Test
  void saysWhosePointsTheseAreAndOfWhichLine() {
    var view = view();

    assertThat(view.memberId()).isEqualTo("anna");
    assertThat(view.tier().code()).isEqualTo("STANDART");
    assertThat(view.seq()).isEqualTo(7);
    assertThat(view.asOf()).isEqualTo(NOW);
  }

  @Test
  void saysWhenTheFirstOfThePointsThatWaitComes() {
    assertThat(view(NOW.plusSeconds(2), NOW.plusSeconds(1)).nextAt()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void pointsThatHaveJustComeWaitNoLonger() {
    var view = view(NOW, NOW.plusSeconds(1));

    assertThat(view.nextAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(view.balance().available()).isEqualTo(10);
    assertThat(view.balance().pending()).isEqualTo(10);
  }

  @Test
  void nothingComesWhereNothingWaits() {
    assertThat(view().nextAt()).isNull();
  }
}
