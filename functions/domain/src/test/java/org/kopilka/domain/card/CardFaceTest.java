package org.kopilka.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.programme.SpendRequirement;

/** Whose points an address may show. */
class CardFaceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String FIRST = "2000000000015";
  private static final String SECOND = "2000000000022";

  private static Wallet wallet(LinkedCard... cards) {
    return new Wallet("anna", "annas", List.of(cards), null, null);
  }

  private static LinkedCard first() {
    return LinkedCard.own(FIRST, NOW, true);
  }

  private static LinkedCard joined() {
    return new LinkedCard(SECOND, NOW, 2, false, "apart", "boris", true, null);
  }

  @Test
  void showsThePointsOfTheMembersOwnAccount() {
    assertThat(CardFace.of(wallet(first()), FIRST, Set.of()))
        .isEqualTo(new CardFace.Usable("annas", CardStatus.SAVE_AND_SPEND));
  }

  @Test
  void saysThatACardOnlyAccumulates() {
    var missing = Set.of(SpendRequirement.QUESTIONNAIRE);

    assertThat(CardFace.of(wallet(first()), FIRST, missing))
        .isEqualTo(new CardFace.Usable("annas", CardStatus.ACCUMULATING));
  }

  @Test
  void showsAJoinedCardsPointsWhereTheyAreUntilItIsChosen() {
    assertThat(CardFace.of(wallet(first(), joined()), SECOND, Set.of()))
        .isEqualTo(new CardFace.Usable("apart", CardStatus.ACCUMULATING));
  }

  @Test
  void namesTheCardInUseOnOneThatWasGivenUpForIt() {
    var chosen = wallet(first(), joined()).chosen(SECOND, "merge", NOW);

    assertThat(CardFace.of(chosen, FIRST, Set.of())).isEqualTo(new CardFace.Blocked(SECOND));
    assertThat(CardFace.of(chosen, SECOND, Set.of()))
        .isEqualTo(new CardFace.Usable("annas", CardStatus.SAVE_AND_SPEND));
  }

  /** A friend has linked it: the address that the former holder kept shows nothing of theirs. */
  @Test
  void showsNothingOfACardInOtherHands() {
    assertThat(CardFace.of(wallet(first()).without(FIRST), FIRST, Set.of()))
        .isEqualTo(new CardFace.Gone());
  }
}
