package org.kopilka.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kopilka.bench.branch.Branch;
import org.kopilka.testing.Repository;

class BudgetsTest {

  @Test
  void eachFunctionBehindARouteHasOneAndAnEventToStartWith() throws IOException {
    var budgets = Budgets.read(Repository.file("infrastructure/bench/budgets.csv"));
    for (var route : Branch.stack().routes()) {
      if (Main.OF_THE_CABINET.contains(route.function())) {
        continue;
      }
      var budget = budgets.of(route.function());
      assertThat(Repository.file(budget.event().toString())).isRegularFile();
      assertThat(budget.cachedMs()).isPositive().isLessThan(budget.plainMs());
    }
  }

  @Test
  void noneIsForgotten() {
    var budgets = Budgets.of(List.of("# why", "function,event,plain,cached", "A,a.json,2,1"));
    assertThat(budgets.of("A").plainMs()).isEqualTo(2);
    assertThatThrownBy(() -> budgets.of("B")).hasMessageContaining("no line for B");
  }

  @Test
  void isBrokenByTheMedianOfWhatAFunctionWorked() {
    var budget = Budgets.of(List.of("A,a.json,20,10")).of("A");
    assertThat(new Verdict(budget, starts(20, 20, 99), starts(1, 10, 10)).isWithin()).isTrue();
    assertThat(new Verdict(budget, starts(20, 21, 99), starts(1, 10, 10)).isWithin()).isFalse();
    assertThat(new Verdict(budget, starts(20, 20, 99), starts(1, 11, 11)).isWithin()).isFalse();
  }

  private static List<Timing> starts(long... workedMs) {
    return Arrays.stream(workedMs).mapToObj(ms -> new Timing(0, 0, ms * 1_000_000)).toList();
  }
}
