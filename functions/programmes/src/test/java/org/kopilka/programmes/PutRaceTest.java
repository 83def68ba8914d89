package org.kopilka.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.programmes.ProgrammesFunction.veska;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpReply;

class PutRaceTest {
  private static final int WRITERS = 6;

  @Test
  void everyVersionIsOneWritersAlone() throws Exception {
    try (var function = new ProgrammesFunction();
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      var start = new CyclicBarrier(WRITERS);
      var replies = new ArrayList<Future<HttpReply>>();
      for (int i = 0; i < WRITERS; i++) {
        var rules = veska().put("spendMaxBp", 1000 + i);
        replies.add(
            threads.submit(
                () -> {
                  start.await();
                  return function.put(rules);
                }));
      }
      int written = 0;
      for (var reply : replies) {
        if (reply.get().status() == 200) {
          written++;
        } else {
          assertThat(reply.get().code()).isEqualTo("PROGRAMME_CONFLICT");
        }
      }
      assertThat(written).isPositive();
      var versions = function.shelf.read("veska").orElseThrow();
      assertThat(versions.lastVersion()).isEqualTo(1 + written);
      assertThat(versions.versions()).hasSize(1 + written);
    }
  }
}
