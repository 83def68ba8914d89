package org.kopilka.domain.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailTest {
  @Test
  void isWhatOneReckonsByHand() {
    // Ten coins: 1024 ways, of which 1 + 10 + 45 show eight heads and more.
    assertThat(Tail.oneIn(8, 10, 1, 2)).isEqualTo(1024 / 56);
    // Three dice: 216 ways, one of three sixes, fifteen of two.
    assertThat(Tail.oneIn(3, 3, 1, 6)).isEqualTo(216);
    assertThat(Tail.oneIn(2, 3, 1, 6)).isEqualTo(216 / 16);
  }

  @Test
  void isCertainWhereNothingIsAskedFor() {
    assertThat(Tail.oneIn(0, 10, 1, 32)).isEqualTo(1);
    assertThat(Tail.oneIn(0, 0, 1, 32)).isEqualTo(1);
    assertThat(Tail.oneIn(10, 10, 7, 7)).isEqualTo(1);
  }

  @Test
  void saysNoMoreThanAnybodyCanGrasp() {
    assertThat(Tail.oneIn(200, 200, 1, 1_000_000)).isEqualTo(Tail.ONE_IN_MAX);
  }
}
