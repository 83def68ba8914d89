package org.kopilka.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.programme.ReadyProgrammes;

/** The last number that is taken, and the first that is not. */
class LimitsOfCommandsTest {

  @ParameterizedTest
  @ValueSource(longs = {-Limits.POINTS_MAX, -1, 1, Limits.POINTS_MAX})
  void anAdjustmentTakes(long points) {
    assertThat(adjust(points).points()).isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(longs = {-Limits.POINTS_MAX - 1, 0, Limits.POINTS_MAX + 1})
  void anAdjustmentRefuses(long points) {
    assertThatIllegalArgumentException().isThrownBy(() -> adjust(points));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Limits.POINTS_MAX})
  void pointsMayPay(long points) {
    assertThat(new Redeem.Points(points).points()).isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Limits.POINTS_MAX + 1})
  void pointsMayNotPay(long points) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Redeem.Points(points));
  }

  @Test
  void allThatIsThereMayBeTaken() {
    var olga = Olga.ofVeska();
    olga.isGiven(100);
    olga.does(new Command.Adjust(-100, "Back", olga.programmes));
    assertThat(olga.account.balanceAt(olga.now).available()).isZero();
  }

  private static Command.Adjust adjust(long points) {
    return new Command.Adjust(points, "Why", ReadyProgrammes.veska().alone());
  }
}
