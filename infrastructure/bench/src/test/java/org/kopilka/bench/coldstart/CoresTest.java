package org.kopilka.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoresTest {

  @Test
  void readsTheKernelsSets() {
    assertThat(Cores.numbers("0-2,5")).containsExactly("0", "1", "2", "5");
    assertThat(Cores.numbers("3")).containsExactly("3");
  }
}
