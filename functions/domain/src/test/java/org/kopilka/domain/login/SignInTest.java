package org.kopilka.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kopilka.domain.login.SignIn.Asking;
import org.kopilka.domain.login.SignIn.Naming;

class SignInTest {
  private static final Instant START = Instant.parse("2026-11-21T07:15:00Z");
  private static final String RIGHT = "a1";
  private static final String WRONG = "b2";

  @Test
  void signsInByTheCodeThatWasSent() {
    var naming = sent(SignIn.NONE, RIGHT, START).name(RIGHT, START.plusSeconds(9));

    assertThat(naming)
        .isInstanceOfSatisfying(
            Naming.Right.class,
            right -> {
              assertThat(right.codeId()).isEqualTo("id-" + RIGHT);
              assertThat(right.next().asked().takenAt()).containsExactly(START);
            });
  }

  @Test
  void takesACodeOnce() {
    var right = (Naming.Right) sent(SignIn.NONE, RIGHT, START).name(RIGHT, START);

    assertThat(right.next().name(RIGHT, START)).isEqualTo(new Naming.Expired());
  }

  @Test
  void isGoodForTenMinutesAndNoLonger() {
    var sent = sent(SignIn.NONE, RIGHT, START);
    var end = START.plus(Duration.ofMinutes(10));

    assertThat(sent.name(RIGHT, end.minusMillis(1))).isInstanceOf(Naming.Right.class);
    assertThat(sent.name(RIGHT, end)).isEqualTo(new Naming.Expired());
  }

  @Test
  void countsFiveTriesDownAndThenTakesNoCodeAtAll() {
    var state = sent(SignIn.NONE, RIGHT, START);
    for (int left = 4; left >= 0; left--) {
      var wrong = (Naming.Wrong) state.name(WRONG, START);
      assertThat(wrong.triesLeft()).isEqualTo(left);
      state = wrong.next();
    }

    assertThat(state.name(RIGHT, START)).isEqualTo(new Naming.Blocked(START.plusSeconds(60)));
    assertThat(state.name(RIGHT, START.plusSeconds(90)))
        .isEqualTo(new Naming.Blocked(START.plusSeconds(90)));
    assertThat(state.name(RIGHT, START.plus(SentCode.GOOD_FOR))).isEqualTo(new Naming.Expired());
  }

  @Test
  void takesTheFifthTryIfItIsRight() {
    var state = sent(SignIn.NONE, RIGHT, START);
    for (int i = 0; i < 4; i++) {
      state = ((Naming.Wrong) state.name(WRONG, START)).next();
    }

    assertThat(state.name(RIGHT, START)).isInstanceOf(Naming.Right.class);
  }

  @Test
  void forgetsTheOldCodeForANewOneWithTriesOfItsOwn() {
    var tried = ((Naming.Wrong) sent(SignIn.NONE, RIGHT, START).name(WRONG, START)).next();
    var later = START.plusSeconds(60);
    var again = sent(tried, "c3", later);

    assertThat(again.name(RIGHT, later))
        .isInstanceOfSatisfying(
            Naming.Wrong.class, wrong -> assertThat(wrong.triesLeft()).isEqualTo(4));
    assertThat(again.name("c3", later)).isInstanceOf(Naming.Right.class);
  }

  @Test
  void asksAgainAfterAMinute() {
    var sent = sent(SignIn.NONE, RIGHT, START);

    assertThat(sent.ask("id", "h", START.plusMillis(59_999)))
        .isEqualTo(new Asking.TooMany(START.plusSeconds(60)));
    assertThat(sent.ask("id", "h", START.plusSeconds(60))).isInstanceOf(Asking.Sent.class);
  }

  /** A sign-in does not give back what its text cost. */
  @Test
  void countsCodesThatWereUsed() {
    var used = ((Naming.Right) sent(SignIn.NONE, RIGHT, START).name(RIGHT, START)).next();

    assertThat(used.ask("id", "h", START.plusSeconds(1))).isInstanceOf(Asking.TooMany.class);
  }

  @Test
  void tellsNothingOfACodeThatNeverWas() {
    assertThat(SignIn.NONE.name(RIGHT, START)).isEqualTo(new Naming.Expired());
  }

  private static SignIn sent(SignIn before, String hash, Instant now) {
    return ((Asking.Sent) before.ask("id-" + hash, hash, now)).next();
  }
}
