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

  /** No age is too great: docs/operations.md warns whoever replays. */
  @Test
  void isToldHoweverLateWhereItNeverWas() {
    function.clock.advance(WEEKS);
    assertThat(function.deliver(EARNED)).isEmpty();
    assertThat(function.sns.texts()).hasSize(1);
  }
}
