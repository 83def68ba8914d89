package org.kopilka.store.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void drawIdsOfAllLettersOfTheAlphabet() {
    var count = new AtomicInteger();
    Dice inOrder = bound -> count.getAndIncrement() % bound;
    assertThat(inOrder.id() + inOrder.id()).startsWith(Dice.ID_ALPHABET);
  }

  @Test
  void drawNothingTwice() {
    var dice = Dice.secure();
    var drawn = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      assertThat(drawn.add(dice.id())).isTrue();
      assertThat(drawn.add(dice.card())).isTrue();
    }
    assertThat(drawn).allMatch(name -> name.matches("[a-z2-7]{20}|2[0-9]{12}"));
  }
}
