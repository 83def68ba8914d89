package org.kopilka.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "mend table --account a",
        "check table",
        "check table --account",
        "check table --account a --card c",
        "check table --all",
        "check table --account a --rate 5",
        "check table --account a --write --by anna",
        "check table --account a --loudly",
        "repair table --account a --write",
        "repair table --account a --by anna",
        "repair table --all --rate 5"
      })
  void refusesWhatIsNotClear(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> of(line));
  }

  @Test
  void takesWhatIs() {
    assertThat(of("check t --programme dobrostroy --card c").value("--programme", "veska"))
        .isEqualTo("dobrostroy");
    assertThat(of("repair t --member m --write --by anna").repair()).isTrue();
    assertThat(of("check t --all --rate 5 --from x").value("--from")).isEqualTo("x");
  }

  private static Options of(String line) {
    return Options.of(line.isEmpty() ? new String[0] : line.split(" ", -1));
  }
}
