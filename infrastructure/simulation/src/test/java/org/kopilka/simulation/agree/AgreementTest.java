package org.kopilka.simulation.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kopilka.simulation.storm.Storm;
import org.kopilka.simulation.world.Blueprint;
import org.kopilka.testing.Repository;

class AgreementTest {
  private static final int SEEDS = 1;
  private static final int STEPS = 120;

  /** A few fresh ones with each build; {@code ./mvnw -Psimulate -Dtable=local} runs hundreds. */
  @Test
  void tellsTheSameStoryOnDynamoDbLocal() {
    long first = Long.getLong("seed", ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
    System.out.println("agreement: " + SEEDS + " seeds from -Dseed=" + first);
    var agreement = new Agreement(Blueprint.all(Repository.file(""), Storm.WHOLE), STEPS, 1);

    assertThat(agreement.run(first, SEEDS)).isEmpty();
    assertThat(agreement.seedsCompared()).isEqualTo(SEEDS);
  }

  @Test
  void tellsWhereTwoRunsPart() {
    var one = new Told(true, List.of("it rains", "it snows"), List.of("an item"));
    var other = new Told(true, List.of("it rains", "it thaws"), List.of("an item"));
    var fewer = new Told(true, one.story(), List.of());

    assertThat(Difference.between(7, one, one)).isEmpty();
    assertThat(Difference.between(7, one, other).orElseThrow().lines())
        .containsExactly("it rains", "in memory:      it snows", "DynamoDB Local: it thaws");
    assertThat(Difference.between(7, one, fewer).orElseThrow().lines())
        .containsExactly("in memory:      an item", "DynamoDB Local: (nothing)");
  }
}
