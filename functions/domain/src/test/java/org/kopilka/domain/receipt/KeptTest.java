package org.kopilka.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.ReadyProgrammes;

class KeptTest {
  private static final Bill BILL = bill(3, 2);

  @Test
  void isAllAtFirst() {
    assertThat(Kept.all(BILL).quantities()).containsExactly(Quantity.of(3), Quantity.of(2));
    assertThat(Kept.all(BILL).due(BILL)).isEqualTo(BILL.due());
    assertThat(Kept.all(BILL).points(BILL)).isEqualTo(BILL.redeemed());
  }

  @Test
  void becomesLessWithEveryReturn() {
    var kept = without(Kept.all(BILL), new ReturnedLine(1, Quantity.of(1))).orElseThrow();
    assertThat(kept.quantities()).containsExactly(Quantity.of(2), Quantity.of(2));
    assertThat(kept.whatIsLeftOf(1)).isEqualTo(new ReturnedLine(1, Quantity.of(2)));
    var rest = without(kept, kept.whatIsLeftOf(1)).orElseThrow();
    assertThat(rest.whatIsLeft()).containsExactly(new ReturnedLine(2, Quantity.of(2)));
    assertThat(without(rest, rest.whatIsLeftOf(1))).isEmpty();
    assertThat(without(rest, rest.whatIsLeftOf(2)).orElseThrow().whatIsLeft()).isEmpty();
  }

  @Test
  void nothingGoesBackThatIsNotThere() {
    var all = Kept.all(BILL);
    assertThat(without(all, new ReturnedLine(1, new Quantity(3001)))).isEmpty();
    assertThat(without(all, new ReturnedLine(0, Quantity.of(1)))).isEmpty();
    assertThat(without(all, new ReturnedLine(3, Quantity.of(1)))).isEmpty();
    assertThat(without(all, new ReturnedLine(1, Quantity.NONE))).isEmpty();
    assertThat(without(all, all.whatIsLeftOf(0))).isEmpty();
    assertThat(without(all, all.whatIsLeftOf(3))).isEmpty();
    var twice = new ReturnedLine(1, Quantity.of(2));
    assertThat(without(all, twice, twice)).isEmpty();
  }

  private static Optional<Kept> without(Kept kept, ReturnedLine... parts) {
    return kept.without(List.of(parts));
  }

  private static Bill bill(long one, long other) {
    var lines =
        Stream.of(one, other)
            .map(count -> new Goods("sku", null, null, null, Quantity.of(count), 100))
            .map(PricedLine::undiscounted)
            .toList();
    return Checkout.bill(lines, ReadyProgrammes.veska().finished(), 50, 500);
  }
}
