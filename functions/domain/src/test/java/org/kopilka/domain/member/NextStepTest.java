package org.kopilka.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.SpendRequirement;

class NextStepTest {
  @ParameterizedTest
  @CsvSource({
    // cards, phone, questionnaire, the programme requires
    "0,  true,  true,  '',                              ENTER_CARD",
    "0,  true,  false, PHONE_CONFIRMED QUESTIONNAIRE,   ENTER_CARD",
    "1,  true,  false, '',                              READY",
    "1,  true,  false, PHONE_CONFIRMED,                 READY",
    "1,  true,  false, QUESTIONNAIRE,                   FILL_QUESTIONNAIRE",
    "1,  true,  false, PHONE_CONFIRMED QUESTIONNAIRE,   FILL_QUESTIONNAIRE",
    "1,  true,  true,  PHONE_CONFIRMED QUESTIONNAIRE,   READY",
    "1,  false, true,  PHONE_CONFIRMED QUESTIONNAIRE,   READY",
    "2,  true,  true,  '',                              CHOOSE_CARD",
    "2,  true,  false, PHONE_CONFIRMED QUESTIONNAIRE,   CHOOSE_CARD",
    "40, true,  false, PHONE_CONFIRMED QUESTIONNAIRE,   CHOOSE_CARD",
  })
  void isTheFirstThingToDo(
      int cards, boolean phone, boolean questionnaire, String requires, NextStep step) {
    assertThat(NextStep.of(cards, new MemberFacts(phone, questionnaire), read(requires)))
        .isEqualTo(step);
  }

  private static Set<SpendRequirement> read(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(SpendRequirement::valueOf)
        .collect(Collectors.toSet());
  }
}
