package org.kopilka.wire.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.domain.ledger.Merged;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.text.Language;

class RefusalsTest {
  private static final Merged MERGED =
      new Merged("m-1", "a-2", "2000000000015", Instant.EPOCH, Map.of());

  static Stream<Refusal> refusals() {
    return Stream.of(
        new Refusal.AtOutOfRange(),
        new Refusal.MemberRequired(),
        new Refusal.HoldNotActive("h-1"),
        new Refusal.CardCannotSpend(Set.of(SpendRequirement.values())),
        new Refusal.PointsOverLimit(7),
        new Refusal.TooManyHolds(),
        new Refusal.ReturnExceedsPurchase(),
        new Refusal.UnknownTier("GOLD"),
        new Refusal.CardMerged(MERGED),
        new Refusal.CardGivenUp("2000000000015"),
        new Refusal.MainCardNotChosen(),
        new Refusal.UndoTooLate(Instant.EPOCH),
        new Refusal.NothingToUndo());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalCanBeToldInBothLanguages(Refusal refusal) {
    for (var language : Language.values()) {
      assertThat(Refusals.problem(refusal).json(language, "/", "r-1").get("detail").asText())
          .isNotBlank();
    }
  }

  @Test
  void thisTestKnowsEveryRefusalThatACallerCanMeet() {
    var jobsOnly = Stream.of(Refusal.NothingDue.class);
    assertThat(Stream.concat(refusals().map(Refusal::getClass), jobsOnly))
        .containsExactlyInAnyOrderElementsOf(List.of(permitted()));
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends Refusal>[] permitted() {
    return (Class<? extends Refusal>[]) Refusal.class.getPermittedSubclasses();
  }

  @Test
  void keepsWhatACallerCanActOn() {
    assertThat(Refusals.problem(new Refusal.CardMerged(MERGED)))
        .isEqualTo(Problems.cardBlocked("*********0015"));
    assertThat(Refusals.problem(new Refusal.CardGivenUp("2000000000015")))
        .isEqualTo(Problems.cardBlocked("*********0015"));
    assertThat(Refusals.problem(new Refusal.MainCardNotChosen()))
        .isEqualTo(Problems.cardCannotSpend(List.of("MAIN_CARD")));
    assertThat(Refusals.problem(new Refusal.PointsOverLimit(7)))
        .isEqualTo(Problems.pointsOverLimit(7));
    assertThat(Refusals.problem(new Refusal.CardCannotSpend(Set.of(SpendRequirement.values()))))
        .isEqualTo(Problems.cardCannotSpend(List.of("PHONE_CONFIRMED", "QUESTIONNAIRE")));
  }
}
