package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 8: buying S and returning whole lines R is buying what is left of S. */
class BuyAndReturnTest {
  private static final int SEEDS = 500;

  @Test
  void returningWholeLinesIsNotHavingBoughtThem() {
    for (var story : stories(false)) {
      var t = story.returnedAt();
      assertThat(story.returned().balance(t)).as(story.name()).isEqualTo(story.spared().balance(t));
      assertThat(story.returned().lots(t)).as(story.name()).isEqualTo(story.spared().lots(t));
    }
  }

  @Test
  void withOtherOperationsInBetweenItIsWorthTheSame() {
    for (var story : stories(true)) {
      assertThat(worth(story, story.returned()))
          .as(story.name())
          .isEqualTo(worth(story, story.spared()));
    }
  }

  /** Those in which both ways exist: at least one in five does. */
  private static List<SaleToldTwice> stories(boolean othersInBetween) {
    var stories =
        Seeds.first(SEEDS)
            .boxed()
            .flatMap(seed -> Stream.ofNullable(SaleToldTwice.of(seed, othersInBetween)))
            .toList();
    assertThat(stories.size()).isGreaterThan(Seeds.one() ? 0 : SEEDS / 5);
    return stories;
  }

  private static long worth(SaleToldTwice story, Auditor member) {
    var balance = member.balance(story.returnedAt());
    return balance.available() + balance.pending() - balance.debt();
  }
}
