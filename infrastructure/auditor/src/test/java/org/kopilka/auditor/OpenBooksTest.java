package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Books that stay open while time goes on say what a replay from nothing says. */
class OpenBooksTest {
  private static final int STEPS = 40;

  @ParameterizedTest
  @MethodSource("seeds")
  void sayWhatAReplayFromNothingSays(long seed) {
    var goingOn = new RandomMember(Programmes.PLAIN, seed);
    var fromNothing = new RandomMember(Programmes.PLAIN, seed);
    for (int i = 0; i < STEPS; i++) {
      // Whoever asks about what was before closes the books.
      fromNothing.auditor.balance(Instant.EPOCH);
      assertThat(goingOn.step()).isEqualTo(fromNothing.step());
      fromNothing.auditor.balance(Instant.EPOCH);
      var now = goingOn.now();
      assertThat(goingOn.auditor.balance(now)).isEqualTo(fromNothing.auditor.balance(now));
      fromNothing.auditor.balance(Instant.EPOCH);
      assertThat(goingOn.auditor.totals(now)).isEqualTo(fromNothing.auditor.totals(now));
    }
  }

  static LongStream seeds() {
    return Seeds.first(20);
  }
}
