package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What time brings: by a schedule, then, until that runs again, by the event of the same name.
 *
 * <p>The stack has to be deployed with schedules that run every minute.
 */
@Deployed
@Execution(ExecutionMode.CONCURRENT)
class TimeTest {
  private static final String EVERY_MINUTE = "rate(1 minute)";
  private static final Duration PENDING = Duration.ofHours(24);
  private static final Duration A_MOMENT = Duration.ofSeconds(4);
  private static final Duration A_MINUTE_AND_MORE = Duration.ofMinutes(2);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final Cloud cloud;
  private final Announcements announcements;

  TimeTest(Cloud cloud) {
    this.cloud = cloud;
    this.announcements = new Announcements(cloud);
  }

  @Test
  void maturesByItsScheduleAndByAnEvent() {
    assertThat(cloud.parameter("MaturitySchedule")).isEqualTo(EVERY_MINUTE);
    var till = cloud.till();

    untilItHappened(A_MINUTE_AND_MORE, till, whoseEarnedPointsMatured(till), "MATURE");

    var olga = whoseEarnedPointsMatured(till);
    announcements.put("ops", "MaturePoints", Web.JSON.createObjectNode());
    untilItHappened(HALF_A_MINUTE, till, olga, "MATURE");
  }

  @Test
  void burnsByItsScheduleAndByAnEvent() {
    assertThat(cloud.parameter("ExpirySchedule")).isEqualTo(EVERY_MINUTE);
    var till = cloud.till(Cloud.BRIEF_TILL);

    untilItHappened(A_MINUTE_AND_MORE, till, whosePointsBurnt(till), "EXPIRE");

    var olga = whosePointsBurnt(till);
    announcements.put("ops", "ExpirePoints", Web.JSON.createObjectNode());
    untilItHappened(HALF_A_MINUTE, till, olga, "EXPIRE");
  }

  /** Points that were pending when they were earned; comes back when they are not any more. */
  private static Shopper whoseEarnedPointsMatured(Till till) {
    var shopper = till.register();
    Wait.until(
        "a purchase recorded in the last moment of a day",
        () -> till.bought(Till.receipt(shopper, almostAvailable(), 10_000)),
        answer -> answer.at("/balance/pending").asLong() == 500);
    Wait.until(
        "the end of a day",
        () -> till.balance(shopper),
        balance -> balance.path("pending").asLong() == 0);
    return shopper;
  }

  private static Instant almostAvailable() {
    return Instant.now().minus(PENDING).plus(A_MOMENT);
  }

  private static Shopper whosePointsBurnt(Till till) {
    var shopper = till.register();
    till.bought(Till.receipt(shopper, Instant.now().minus(Duration.ofDays(4)), 10_000));
    assertThat(till.balance(shopper).path("available").asLong()).isZero();
    return shopper;
  }

  private static void untilItHappened(Duration longest, Till till, Shopper shopper, String type) {
    Wait.within(
        longest,
        type,
        () -> till.operations(shopper),
        lines ->
            StreamSupport.stream(lines.spliterator(), false)
                .anyMatch(line -> line.path("type").asText().equals(type)));
  }
}
