package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.sms.BusEvents.ACCRUAL;
import static org.kopilka.sms.BusEvents.event;
import static org.kopilka.sms.SnsAnswers.PHONE;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At most one text for a member and an event, whatever fails and however often it comes. */
class SendingOnceTest {

  private static final String EARNED = event("PointsEarned", "e-1", ACCRUAL);
  private static final List<Integer> COMES_AGAIN = List.of(0);
  private static final List<Integer> DONE_WITH = List.of();
  private static final Duration VISIBILITY_TIMEOUT = Duration.ofMinutes(3);

  private final SmsFunction function = new SmsFunction();

  @BeforeEach
  void aMember() {
    function.members.put("m-1", PHONE, false);
  }

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void tenDeliveriesOneAfterTheOtherMakeOneText() {
    for (var delivery = 0; delivery < 5; delivery++) {
      assertThat(function.deliver(EARNED, EARNED)).isEqualTo(DONE_WITH);
      function.clock.advance(Duration.ofHours(5));
    }

    assertThat(function.sns.asked()).hasSize(1);
  }

  @Test
  void tenDeliveriesAtOnceMakeOneText() throws Exception {
    var together = new CyclicBarrier(10);
    Callable<List<Integer>> delivery =
        () -> {
          together.await();
          return function.deliver(EARNED);
        };
    try (var threads = Executors.newFixedThreadPool(10)) {
      for (var answer : threads.invokeAll(Collections.nCopies(10, delivery))) {
        assertThat(answer.get()).isIn(DONE_WITH, COMES_AGAIN);
      }
    }

    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);
    assertThat(function.sns.asked()).hasSize(1);
    assertStatus("SENT");
  }

  @Test
  void anotherEventAndAnotherMemberAreOtherTexts() {
    function.members.put("m-2", "+375297654321", false);

    function.deliver(
        EARNED,
        event("PointsEarned", "e-2", ACCRUAL),
        event("PointsEarned", "e-1", ACCRUAL.replace("m-1", "m-2")));

    assertThat(function.sns.asked()).hasSize(3);
  }

  @Test
  void whatSurelyDidNotGoOutIsTriedAgain() {
    function.sns.failNext(SnsAnswers.throttled());
    function.sns.failNext(SnsAnswers.internalError());

    assertThat(function.deliver(EARNED)).isEqualTo(COMES_AGAIN);
    assertStatus("RETRY", "Throttled");
    assertThat(function.deliver(EARNED)).isEqualTo(COMES_AGAIN);
    assertStatus("RETRY", "InternalError");
    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);
    assertStatus("SENT");
    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);

    assertThat(function.sns.texts()).hasSize(1);
    assertThat(function.message("e-1")).containsEntry("attempt", "3").doesNotContainKey("reason");
  }

  @Test
  void aMemberWhoOptsOutBetweenTwoTriesHearsNothing() {
    var advertising =
        event(
            "MessageRequested",
            "e-1",
            "{'memberId': 'm-1', 'purpose': 'MARKETING', 'text': {'ru': 'Дни Италии'}}");
    function.sns.failNext(SnsAnswers.throttled());
    assertThat(function.deliver(advertising)).isEqualTo(COMES_AGAIN);
    function.members.put("m-1", PHONE, true);

    assertThat(function.deliver(advertising)).isEqualTo(DONE_WITH);

    assertThat(function.sns.texts()).isEmpty();
    assertStatus("SKIPPED", "OPTED_OUT");
  }

  @Test
  void whatMayHaveGoneOutIsNeverSentAgain() {
    function.sns.failNext(SnsAnswers.timeout());

    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);
    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);

    assertThat(function.sns.asked()).hasSize(1);
    assertStatus("FAILED", "OUTCOME_UNKNOWN");
  }

  @Test
  void aNumberThatIsRefusedIsNotAskedAgain() {
    function.sns.failNext(SnsAnswers.invalidNumber());

    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);
    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);

    assertThat(function.sns.asked()).hasSize(1);
    assertStatus("FAILED", "REFUSED");
  }

  @Test
  void whoDiedBetweenClaimAndAnswerMayHaveSentIt() {
    function.sns.failNext(new IllegalStateException("out of memory, say"));
    assertThat(function.deliver(EARNED)).isEqualTo(COMES_AGAIN);
    assertStatus("SENDING");

    function.clock.advance(Duration.ofSeconds(59));
    assertThat(function.deliver(EARNED)).as("it may still be at work").isEqualTo(COMES_AGAIN);
    assertStatus("SENDING");

    function.clock.advance(VISIBILITY_TIMEOUT);
    assertThat(function.deliver(EARNED)).isEqualTo(DONE_WITH);
    assertStatus("FAILED", "OUTCOME_UNKNOWN");
    assertThat(function.sns.asked()).hasSize(1);
  }

  private void assertStatus(String status) {
    assertThat(function.message("e-1")).containsEntry("status", status);
  }

  private void assertStatus(String status, String reason) {
    assertStatus(status);
    assertThat(function.message("e-1")).containsEntry("reason", reason);
  }
}
