package org.kopilka.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cards that go from hand to hand: whatever happens, one of a phone's cards can pay at most. */
class CardWalkTest {
  private static final long SEED = Long.getLong("seed", 1);
  private static final int EVENTS = Integer.getInteger("events", 100_000);
  private static final int MEMBERS = 40;

  private final Random random = new Random(SEED);
  private CardWorld world = new CardWorld();
  private int chosen;
  private int undone;
  private int joined;

  @Test
  void atMostOneCardOfAPhonePaysAndItsStatusIsTheRule() {
    for (int event = 0; event < EVENTS; event++) {
      if (event % 500 == 0) {
        starts();
      }
      step();
      for (var member : world.phones) {
        holds(member, event);
      }
    }
    assertThat(joined).as("cards that joined").isGreaterThan(EVENTS / 100);
    assertThat(chosen).as("choices").isGreaterThan(EVENTS / 100);
    assertThat(undone).as("choices undone").isGreaterThan(EVENTS / 200);
  }

  private void starts() {
    world = new CardWorld();
    for (int i = 0; i < MEMBERS; i++) {
      world.registers(i % 4 == 0);
    }
  }

  private void step() {
    var member = any(world.phones.stream().sorted().toList());
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> links(member);
      case 4, 5 -> chooses(member);
      case 6 -> {
        var wallet = world.wallet(member);
        world.undoes(member);
        undone += wallet.equals(world.wallet(member)) ? 0 : 1;
      }
      default -> world.complete.add(member);
    }
  }

  private void links(String member) {
    var number = any(world.identities.keySet().stream().sorted().toList());
    joined += world.links(member, number) instanceof Linking.Joins ? 1 : 0;
  }

  private void chooses(String member) {
    var cards = world.wallet(member).cards();
    var wallet = world.wallet(member);
    world.chooses(member, any(cards).number());
    chosen += wallet.equals(world.wallet(member)) ? 0 : 1;
  }

  private void holds(String member, int event) {
    var wallet = world.wallet(member);
    var missing = world.missing(member);
    var paying = 0;
    for (var card : wallet.cards()) {
      var status = CardStatus.of(wallet, card, missing);
      assertThat(status)
          .as("seed %d, event %d: %s of %s", SEED, event, card, wallet)
          .isEqualTo(world.atTheTill(card.number()));
      assertThat(world.identity(card.number()).memberId()).isEqualTo(member);
      paying += status == CardStatus.SAVE_AND_SPEND ? 1 : 0;
    }
    assertThat(paying)
        .as("seed %d, event %d: cards of %s", SEED, event, wallet)
        .isLessThanOrEqualTo(1);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
