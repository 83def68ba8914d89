package org.kopilka.domain.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnsTest {
  private final Shelf shelf = new Shelf();
  private final Visit lifting = visit("tv", 0, 5000, 500, true);
  private final Visit dear = visit("sofa", 1, 2000, 1000, false);
  private final GivenBack back = back("tv", 2, 0, 0, true);

  private static Visit visit(String id, int day, long earned, int rateBp, boolean lifts) {
    return new Visit(id, Shelf.at(day, 1), Shelf.MASHA, earned, 0, rateBp, lifts);
  }

  private static GivenBack back(String id, int day, long debt, long reopened, boolean lowers) {
    return new GivenBack(id, id + "-back", Shelf.at(day, 1), debt, reopened, lowers);
  }

  @Test
  void suspectsATierThatWasBoughtAndReturned() {
    shelf.buy(lifting);
    shelf.buy(dear);
    shelf.giveBack(back);

    assertThat(shelf.raised)
        .singleElement()
        .satisfies(
            suspicion -> {
              assertThat(suspicion.kind()).isEqualTo(Kind.TIER_RETURNED);
              assertThat(suspicion.receipts()).containsExactly("tv", "sofa");
              assertThat(suspicion.figures()).containsEntry(Figure.GAINED, 1000L);
            });
  }

  @Test
  void findsItInWhateverOrderItIsHeard() {
    shelf.giveBack(back);
    shelf.buy(dear);
    shelf.buy(lifting);
    shelf.giveBack(back);
    shelf.buy(lifting);

    assertThat(shelf.raised).extracting(Suspicion::kind).containsExactly(Kind.TIER_RETURNED);
  }

  @Test
  void leavesAloneWhoGainedNothing() {
    shelf.buy(lifting);
    shelf.giveBack(back);
    shelf.buy(visit("bread", 3, 100, 500, false));

    assertThat(shelf.raised).isEmpty();
  }

  @Test
  void leavesAloneWhoKeepsTheTier() {
    shelf.buy(lifting);
    shelf.buy(dear);
    shelf.giveBack(back("tv", 2, 0, 0, false));

    assertThat(shelf.raised).isEmpty();
  }

  @Test
  void suspectsDebtThatIsLeftTwice() {
    shelf.giveBack(back("one", 1, 300, 0, false));
    assertThat(shelf.raised).isEmpty();

    shelf.giveBack(back("two", 2, 200, 0, false));
    shelf.giveBack(back("three", 3, 200, 0, false));

    assertThat(shelf.raised)
        .singleElement()
        .satisfies(
            suspicion -> {
              assertThat(suspicion.kind()).isEqualTo(Kind.DEBT_LEFT);
              assertThat(suspicion.receipts()).containsExactly("one", "two");
              assertThat(suspicion.figures())
                  .containsEntry(Figure.RETURNS, 2L)
                  .containsEntry(Figure.POINTS, 500L);
            });
  }

  @Test
  void suspectsPointsThatReturnsKeepAlive() {
    shelf.giveBack(back("one", 1, 0, 700, false));
    shelf.giveBack(back("two", 16, 0, 700, false));

    assertThat(shelf.raised).extracting(Suspicion::kind).containsExactly(Kind.POINTS_REVIVED);
  }
}
