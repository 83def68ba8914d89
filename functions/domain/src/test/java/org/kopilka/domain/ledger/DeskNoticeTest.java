package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.programme.SpendRequirement;

/** Requirement 102. */
class DeskNoticeTest {
  private static final Set<SpendRequirement> ALL = EnumSet.allOf(SpendRequirement.class);

  @Test
  void whoHasDoneEverythingIsToldNothing() {
    assertThat(DeskNotice.of(Set.of(), true, false)).isEmpty();
    assertThat(DeskNotice.of(Set.of(), false, false)).isEmpty();
  }

  @Test
  void whomNoMessageReachesIsAskedForAnotherPhone() {
    assertThat(DeskNotice.of(ALL, false, false))
        .containsExactly(DeskNotice.GIVE_PHONE, DeskNotice.FILL_QUESTIONNAIRE);
  }

  @Test
  void othersAreAskedForWhatIsMissing() {
    assertThat(DeskNotice.of(ALL, true, true))
        .containsExactly(
            DeskNotice.CONFIRM_PHONE, DeskNotice.FILL_QUESTIONNAIRE, DeskNotice.CHOOSE_CARD);
    assertThat(DeskNotice.of(Set.of(SpendRequirement.QUESTIONNAIRE), true, false))
        .containsExactly(DeskNotice.FILL_QUESTIONNAIRE);
  }
}
