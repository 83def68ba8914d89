package org.kopilka.domain.walk;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The ledger and the auditor, written apart from one another, agree after every step of random
 * lives. {@code -Dseed=} walks one of them again, {@code -Dwalks=} and {@code -Dsteps=} others.
 */
class WalkTest {
  private static final int STEPS = Integer.getInteger("steps", 60);

  @Test
  void ledgerAndAuditorAgreeAfterEveryStepWheneverJobsRun() {
    walk(300, Walk.Jobs.AT_ANY_TIME);
  }

  @Test
  void jobsThatRunWhenTheyAreDueAnnounceEverythingAndNeverLookInVain() {
    walk(100, Walk.Jobs.WHEN_DUE);
  }

  private static void walk(int walks, Walk.Jobs jobs) {
    var only = Long.getLong("seed");
    var seeds =
        only == null
            ? LongStream.range(0, Integer.getInteger("walks", walks))
            : LongStream.of(only);
    seeds.parallel().forEach(seed -> Walk.walk(seed, STEPS, jobs));
  }
}
