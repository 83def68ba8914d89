package org.kopilka.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.card.CardPlace;

/**
 * A function whose clock was five minutes ahead has written to the account, and one whose clock is
 * right changes cards: that happens at the time of its line, for the till as for the ledger.
 */
class HandoverTest {
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Cabinet cabinet = new Cabinet("veska");
  private final String anna = cabinet.registers("anna-0001", "+375291234567", 100);
  private final Instant line = cabinet.clock.instant().plus(AHEAD);

  @BeforeEach
  void aClockIsAhead() {
    cabinet.registers("card-2", null, 40);
    cabinet.clock.advance(AHEAD);
    cabinet.gives("anna-0001", 1);
    cabinet.clock.advance(AHEAD.negated());
  }

  @AfterEach
  void close() {
    cabinet.close();
  }

  private CardPlace place(String number, Instant at) {
    return cabinet.members.card("veska", number).orElseThrow().at(at);
  }

  private static CardPlace points(String account, boolean spends) {
    return new CardPlace.Points(account, spends);
  }

  @Test
  void allCardsOfAChoiceAreGivenUpAtTheTimeOfItsLine() {
    cabinet.chooses(anna, "anna-0001");
    cabinet.registers("card-3", null, 0);

    cabinet.chooses(anna, "card-3");

    var merged = Objects.requireNonNull(cabinet.account("card-3").merged());
    assertThat(merged.at()).isEqualTo(line);
    assertThat(place("anna-0001", line.minusMillis(1))).isEqualTo(points("a-anna-0001", true));
    assertThat(place("anna-0001", line)).isEqualTo(new CardPlace.Blocked("card-3"));
    assertThat(place("card-3", line.minusMillis(1))).isEqualTo(points("a-card-3", true));
    assertThat(place("card-3", line)).isEqualTo(points("a-anna-0001", true));
    var cards = cabinet.members.member("veska", anna).orElseThrow().wallet();
    assertThat(cards.card("anna-0001").orElseThrow().givenUpAt()).isEqualTo(line);
  }

  @Test
  void aCardComesCleanAtTheTimeOfItsLine() {
    var boris = cabinet.registers("boris-0003", "+375331112233", 10);
    cabinet.links(boris, "card-2");
    cabinet.chooses(boris, "boris-0003");

    cabinet.links(anna, "card-2");

    assertThat(place("card-2", line.minusMillis(1))).isEqualTo(points("a-card-2", false));
    assertThat(place("card-2", line)).isEqualTo(points("a-anna-0001", false));
    var card = cabinet.members.member("veska", anna).orElseThrow().wallet().card("card-2");
    assertThat(card.orElseThrow().linkedAt()).isEqualTo(line);
  }

  @Test
  void aCardThatWentAndCameAgainWithinOneInstantIsNotTheOneThatWasChosenFrom() {
    var boris = cabinet.registers("boris-0003", "+375331112233", 10);
    cabinet.links(anna, "card-2");
    cabinet.chooses(anna, "anna-0001");
    cabinet.links(boris, "card-2");
    cabinet.chooses(boris, "boris-0003");
    cabinet.links(anna, "card-2");
    var merge = cabinet.members.member("veska", anna).orElseThrow().wallet().mergeId();

    var undone = cabinet.undoes(String.valueOf(merge), "u-1");

    assertThat(undone.code()).isEqualTo("NOTHING_TO_UNDO");
    assertThat(cabinet.available("anna-0001")).isEqualTo(141);
  }
}
