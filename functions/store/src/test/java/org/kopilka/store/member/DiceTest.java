package org.kopilka.store.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
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

  /** Fault F23: Lambda restores several copies of one snapshot. */
  @Test
  void drawDifferentlyInEachCopyOfASnapshot() throws NoSuchAlgorithmException {
    assertThat(twin().nextLong()).as("what copies share").isEqualTo(twin().nextLong());
    assertThat(Dice.of(twin()).id()).isNotEqualTo(Dice.of(twin()).id());
    assertThat(Dice.of(twin()).card()).isNotEqualTo(Dice.of(twin()).card());
  }

  private static SecureRandom twin() throws NoSuchAlgorithmException {
    var random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(1);
    return random;
  }
}
