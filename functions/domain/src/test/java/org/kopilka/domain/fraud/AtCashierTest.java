package org.kopilka.domain.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AtCashierTest {
  private final Shelf shelf = new Shelf();

  @Test
  void suspectsACardOnStrangersReceipts() {
    for (int day = 0; day < 40; day++) {
      for (int hour = 1; hour <= 3 && Shelf.isMashasDay(day); hour++) {
        shelf.buy(Shelf.MASHA, day, hour);
      }
    }

    assertThat(shelf.raised)
        .singleElement()
        .satisfies(
            suspicion -> {
              assertThat(suspicion.kind()).isEqualTo(Kind.CARD_AT_CASHIER);
              assertThat(suspicion.post()).isEqualTo(Shelf.MASHA);
              assertThat(suspicion.receipts()).contains("r-0-1", "r-4-3");
              assertThat(suspicion.figures())
                  .containsEntry(Figure.DAYS, 84L)
                  .containsEntry(Figure.EARNED, 30L * suspicion.receipts().size());
            });
  }

  @Test
  void saysNumbersThatCanBeReckonedAgain() {
    for (int day : new int[] {0, 1, 4, 5, 8, 9, 12, 13, 16, 17}) {
      shelf.buy(Shelf.MASHA, day, 1);
      shelf.buy(Shelf.MASHA, day, 5);
    }
    var figures = shelf.raised.getFirst().figures();
    long here = figure(figures, Figure.CARD_HERE);
    long again = figure(figures, Figure.AGAIN);

    assertThat(figure(figures, Figure.CARD_IN_STORE)).isEqualTo(here);
    assertThat(figure(figures, Figure.SHARE_ONE_IN))
        .isEqualTo(
            Tail.oneIn(
                (int) here,
                (int) here,
                figure(figures, Figure.OTHERS_HERE) + 1,
                figure(figures, Figure.OTHERS_IN_STORE) + 2));
    assertThat(figure(figures, Figure.AGAIN_ONE_IN))
        .isEqualTo(Tail.oneIn((int) again, (int) here, 1, 32));
    assertThat(figure(figures, Figure.CARD_DAYS_HERE)).isEqualTo(figure(figures, Figure.CARD_DAYS));
  }

  private static long figure(Map<Figure, Long> figures, Figure figure) {
    return figures.getOrDefault(figure, -1L);
  }

  @Test
  void leavesAloneWhoLikesACashierAndComesOnceADay() {
    for (int day = 0; day < 84; day++) {
      if (Shelf.isMashasDay(day)) {
        shelf.buy(Shelf.MASHA, day, 3);
      }
    }

    assertThat(shelf.raised).isEmpty();
    assertThat(shelf.counted).isZero();
  }

  @Test
  void leavesAloneWhoComesTwiceADayToAnybody() {
    for (int day = 0; day < 84; day++) {
      var post = Shelf.isMashasDay(day) ? Shelf.MASHA : Shelf.OLEG;
      shelf.buy(post, day, 3);
      shelf.buy(day % 2 == 0 ? post : new Post("minsk-1", "ivan"), day, 8);
    }

    assertThat(shelf.raised).isEmpty();
  }

  @Test
  void saysTheSameOnceInTwelveWeeks() {
    for (int day = 0; day < 160; day++) {
      for (int hour = 1; hour <= 3 && Shelf.isMashasDay(day); hour++) {
        shelf.buy(Shelf.MASHA, day, hour);
      }
    }

    assertThat(shelf.raised).hasSize(2);
  }

  @Test
  void saysOnceMoreThatItIsSpentInTheSameShift() {
    for (int day = 0; day < 10; day++) {
      for (int hour = 1; hour <= 4 && Shelf.isMashasDay(day); hour++) {
        shelf.buy(Shelf.MASHA, day, hour);
      }
    }
    shelf.buy(new Visit("paid", Shelf.at(9, 6), Shelf.MASHA, 0, 400, 500, false));

    assertThat(shelf.raised)
        .extracting(Suspicion::kind)
        .containsExactly(Kind.CARD_AT_CASHIER, Kind.CARD_AT_CASHIER_SPENT);
    assertThat(shelf.raised.getLast().receipts()).contains("paid");
    assertThat(shelf.raised.getLast().figures()).containsEntry(Figure.SPENT, 400L);
  }

  @Test
  void suspectsAStaffCardFromItsFirstUseAtItsOwnTillOnly() {
    var own = new StaffCard(null, "masha");
    var there = new Visit("r1", Shelf.at(0, 1), Shelf.MASHA, 30, 0, 500, false);
    var elsewhere = new Visit("r2", Shelf.at(0, 2), Shelf.OLEG, 30, 0, 500, false);

    assertThat(heard(there, own).raised())
        .singleElement()
        .satisfies(
            suspicion -> {
              assertThat(suspicion.kind()).isEqualTo(Kind.STAFF_CARD);
              assertThat(suspicion.receipts()).containsExactly("r1");
            });
    assertThat(heard(elsewhere, own).raised()).isEmpty();
    assertThat(heard(elsewhere, new StaffCard("minsk-1", null)).raised()).hasSize(1);
    assertThat(heard(elsewhere, new StaffCard("minsk-2", null)).raised()).isEmpty();
  }

  private static Vigilance.Outcome heard(Visit visit, StaffCard staff) {
    return Vigilance.heard(Track.NONE, visit, staff, (_, _) -> new Crowd(Map.of()));
  }
}
