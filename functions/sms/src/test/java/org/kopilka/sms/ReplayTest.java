package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.sms.BusEvents.ACCRUAL;
import static org.kopilka.sms.BusEvents.event;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event that comes again weeks later, from the archive or from among the dead letters. */
class ReplayTest {
  private static final Duration WEEKS = Duration.ofDays(80);
  private static final Duration DAY = Duration.ofHours(24);
  private static final String EARNED = event("PointsEarned", "e-1", ACCRUAL);

  private final SmsFunction function = new SmsFunction();

  @BeforeEach
  void aMember() {
    function.members.put("m-1", "+375291234567", false);
  }

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void isNotToldAgainWhereItWasTold() {
    function.deliver(EARNED);
    function.clock.advance(WEEKS);
    assertThat(function.deliver(EARNED)).isEmpty();
    assertThat(function.sns.asked()).hasSize(1);
  }

  @Test
  void isNotToldWhereNobodyKnowsWhetherItWas() {
    function.sns.failNext(SnsAnswers.timeout());
    function.deliver(EARNED);
    function.clock.advance(WEEKS);
    assertThat(function.deliver(EARNED)).isEmpty();
    assertThat(function.sns.asked()).hasSize(1);
  }

  @Test
  void isNotAdvertisedToOneWhoHadOptedOutThen() {
    var reminder = event("PointsExpiring", "e-1", BusEvents.REMINDER);
    function.members.put("m-1", "+375291234567", true);
    function.deliver(reminder);
    function.clock.advance(WEEKS);
    function.members.put("m-1", "+375291234567", false);
    assertThat(function.deliver(reminder)).isEmpty();
    assertThat(function.sns.asked()).isEmpty();
  }

  @Test
  void isToldWhereItNeverWasForADay() {
    function.clock.advance(DAY);
    assertThat(function.deliver(EARNED)).isEmpty();
    assertThat(function.sns.texts()).hasSize(1);
  }

  @Test
  void isNoNewsAfterADay() {
    function.clock.advance(DAY.plusMillis(1));
    assertThat(function.deliver(EARNED)).isEmpty();
    assertThat(function.sns.asked()).isEmpty();
    assertThat(function.message("e-1"))
        .containsEntry("status", "SKIPPED")
        .containsEntry("reason", "TOO_OLD")
        .containsEntry("purpose", "TRANSACTIONAL");
  }

  @Test
  void isNoNewsEitherWhereItWasTriedInVain() {
    function.sns.failNext(SnsAnswers.throttled());
    assertThat(function.deliver(EARNED)).containsExactly(0);
    function.clock.advance(WEEKS);
    assertThat(function.deliver(EARNED)).isEmpty();
    assertThat(function.sns.asked()).hasSize(1);
    assertThat(function.message("e-1"))
        .containsEntry("status", "SKIPPED")
        .containsEntry("reason", "TOO_OLD");
  }

  @Test
  void staysUnsentOnceItWasTooOld() {
    function.clock.advance(WEEKS);
    function.deliver(EARNED);
    function.clock.advance(WEEKS.negated());
    assertThat(function.deliver(EARNED)).isEmpty();
    assertThat(function.sns.asked()).isEmpty();
  }

  /** Whoever asked for a code knows how long it is good for. */
  @Test
  void isSentIfItIsACode() {
    var data = "{'memberId': 'm-1', 'purpose': 'CODE', 'text': {'ru': '1234'}}";
    function.clock.advance(WEEKS);
    assertThat(function.deliver(event("MessageRequested", "e-1", data))).isEmpty();
    assertThat(function.sns.texts()).containsExactly("1234");
  }
}
