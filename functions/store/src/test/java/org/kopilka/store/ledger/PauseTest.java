package org.kopilka.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PauseTest {
  private final List<Integer> waits = new ArrayList<>();
  private final Pause pause = waits::add;
  private int tries;

  private Optional<String> wonAt(int attempt) {
    tries++;
    return tries == attempt ? Optional.of("won") : Optional.empty();
  }

  @Test
  void triesUntilSomethingComesOfIt() {
    assertThat(pause.attempts(5, () -> wonAt(3))).contains("won");
    assertThat(waits).containsExactly(1, 2);
  }

  @Test
  void triesNoMoreThanItMayAndWaitsForNothingAfterTheLast() {
    assertThat(pause.attempts(3, () -> wonAt(4))).isEmpty();
    assertThat(tries).isEqualTo(3);
    assertThat(waits).containsExactly(1, 2);
  }

  @Test
  void takesTheLastTryToo() {
    assertThat(pause.attempts(1, () -> wonAt(1))).contains("won");
    assertThat(waits).isEmpty();
  }
}
