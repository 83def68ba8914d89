package org.kopilka.dayx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.Fuse;

/** Wherever it dies, everybody who is to be told is asked to be told by one id alone. */
class KilledTest {
  private static Chain chain() {
    var chain = new Chain();
    IntStream.range(0, 12)
        .forEach(n -> chain.card("c" + n, "+791200000" + (10 + n), false, "2026-11-20T10:00:00Z"));
    chain.open().starts(Chain.order(5), "k");
    chain.clock.set(Chain.DAY_X);
    return chain;
  }

  private static List<String> ids(Chain chain) {
    return chain.texts().stream()
        .map(text -> text.at("/detail/metadata/id").asText())
        .distinct()
        .sorted()
        .toList();
  }

  private static void goesOnToTheEnd(Chain chain) {
    for (int i = 0; i < 5; i++) {
      chain.goesOn();
      chain.smsSends();
      chain.clock.advance(Duration.ofHours(1));
    }
  }

  @Test
  void everybodyIsToldOnceWhereverItDies() {
    var undisturbed = chain();
    goesOnToTheEnd(undisturbed);
    assertThat(undisturbed.shown().path("stage").asText()).isEqualTo("DONE");
    var expected = ids(undisturbed);
    assertThat(expected).hasSize(12);
    boolean burnt = true;
    for (int call = 1; burnt; call++) {
      var chain = chain();
      var fuse = new Fuse(call);
      dies(chain, fuse);
      burnt = fuse.burnt();
      chain.recovers();
      goesOnToTheEnd(chain);
      assertThat(ids(chain)).as("killed after call " + call).isEqualTo(expected);
      assertThat(chain.shown().path("stage").asText()).isEqualTo("DONE");
      assertThat(chain.progress().path("sent").asInt()).isEqualTo(12);
      assertThat(chain.progress().path("left").asInt()).isZero();
    }
  }

  private static void dies(Chain chain, Fuse fuse) {
    try {
      chain.goesOn(chain.dyingAfter(fuse));
    } catch (Fuse.Killed | RuntimeException e) {
      assertThat(e).isNotNull();
    }
  }
}
