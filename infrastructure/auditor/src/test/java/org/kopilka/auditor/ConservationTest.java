package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.auditor.Terms.ReturnDebt;

/** Whatever is done, no point appears, gets lost or is owed while there are points. */
class ConservationTest {
  private static final int STEPS = 40;

  static LongStream seeds() {
    return Seeds.first(100);
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @MethodSource("seeds")
  void everyPointIsAccountedForAtEveryInstant(long seed) {
    var member = new RandomMember(terms(seed), seed);
    for (int step = 0; step < STEPS; step++) {
      var answer = member.step();
      adds(member.auditor, member.now());
      adds(member.auditor, member.now().plus(Duration.ofDays(20)));
      assertThat(balanceIn(answer, member)).isEqualTo(member.auditor.balance(member.now()));
    }
    adds(member.auditor, member.now().plus(Duration.ofDays(400)));
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @MethodSource("seeds")
  void thePastStaysAsItWas(long seed) {
    var member = new RandomMember(terms(seed), seed);
    Map<Instant, Balance> known = new LinkedHashMap<>();
    for (int step = 0; step < STEPS; step++) {
      member.step();
      known.put(member.now(), member.auditor.balance(member.now()));
    }
    known.forEach((t, balance) -> assertThat(member.auditor.balance(t)).isEqualTo(balance));
  }

  private static void adds(Auditor auditor, Instant t) {
    var balance = auditor.balance(t);
    var points = balance.available() + balance.pending();
    assertThat(points + balance.held() - balance.debt()).isEqualTo(auditor.totals(t).left());
    assertThat(LongStream.of(balance.available(), balance.pending(), balance.held()))
        .allMatch(n -> n >= 0);
    // Debt comes only when every lot is empty, and is paid before any lot fills again.
    assertThat(balance.debt() == 0 || (balance.debt() > 0 && points == 0)).isTrue();
    assertThat(auditor.lots(t).values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(points);
  }

  private static Balance balanceIn(Answer answer, RandomMember member) {
    return switch (answer) {
      case Answer.Purchased purchased -> purchased.balance();
      case Answer.Returned returned -> returned.balance();
      case Answer.Done done -> done.balance();
      case Answer.Refused _ -> member.auditor.balance(member.now());
    };
  }

  private static Terms terms(long seed) {
    return switch ((int) (seed % 4)) {
      case 0 -> Programmes.VESKA;
      case 1 -> Programmes.PLAIN;
      case 2 -> Programmes.DOBROSTROY;
      default -> Programmes.dobrostroy(ReturnDebt.WITHHOLD);
    };
  }
}
