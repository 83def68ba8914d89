package org.kopilka.wire.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kopilka.wire.http.Caller;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;

class ProgrammeChoiceTest {
  private static final Instant NOW = Instant.parse("2026-11-21T07:15:00Z");

  private @Nullable String asked;

  @Test
  void whatTheRequestNamesComesFirst() {
    assertThat(choose(null, "dobrostroy")).isEqualTo("dobrostroy");
  }

  @Test
  void elseItIsTheKeysAndElseTheInstallations() {
    assertThat(choose("dobrostroy", null)).isEqualTo("dobrostroy");
    assertThat(choose(null, null)).isEqualTo("veska");
  }

  @Test
  void aKeyMayNameItsOwnProgrammeButNoOther() {
    assertThat(choose("veska", "veska")).isEqualTo("veska");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> choose("veska", "dobrostroy"))
        .extracting(e -> e.problem().code())
        .isEqualTo(ProblemCode.PROGRAMME_FORBIDDEN);
  }

  private @Nullable String choose(@Nullable String keys, @Nullable String named) {
    asked = null;
    var choice =
        new ProgrammeChoice(
            "veska",
            (code, now) -> {
              asked = code;
              return Optional.empty();
            });
    try {
      choice.of(new Caller("till-1", Set.of(), keys, null, null), named, NOW);
    } catch (ProblemException e) {
      if (e.problem().code() != ProblemCode.PROGRAMME_NOT_FOUND) {
        throw e;
      }
    }
    return asked;
  }
}
