package org.kopilka.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FatesTest {
  @Test
  void areCountedOneByOne() {
    var fates =
        Fates.NONE.andSent().andSent().andSent().andFailed().andFailed().andSkipped("NO_PHONE");

    assertThat(fates).isEqualTo(new Fates(3, 2, Map.of("NO_PHONE", 1L)));
    assertThat(fates.known()).isEqualTo(6);
    assertThat(Fates.NONE.known()).isZero();
  }

  @Test
  void ofTwoWavesAddUpByReason() {
    var one = new Fates(3, 2, Map.of("NO_PHONE", 4L, "OPTED_OUT", 1L));
    var other = new Fates(10, 20, Map.of("NO_PHONE", 5L, "TOO_LATE", 7L));

    assertThat(one.plus(other))
        .isEqualTo(new Fates(13, 22, Map.of("NO_PHONE", 9L, "OPTED_OUT", 1L, "TOO_LATE", 7L)));
    assertThat(one.plus(other).known()).isEqualTo(52);
  }
}
