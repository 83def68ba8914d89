package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** What time brings: by a schedule, and by the event of the same name. */
@Deployed
class TimeTest {
  private static final Duration PENDING = Duration.ofHours(24);
  private static final Duration A_MOMENT = Duration.ofSeconds(4);

  private final Cloud cloud;
  private final Announcements announcements;

  TimeTest(Cloud cloud) {
    this.cloud = cloud;
    this.announcements = new Announcements(cloud);
  }

  @Test
  void maturesByAnEvent() {
    var till = cloud.till();
    var olga = till.register(Shopper.phone("223"));
    earnWhatIsAboutToMature(till, olga);

    announcements.put("ops", "MaturePoints", Web.JSON.createObjectNode());

    untilItHappened(till, olga, "MATURE");
  }

  @Test
  void maturesByItsSchedule() {
    var till = cloud.till();
    var olga = till.register(Shopper.phone("224"));
    earnWhatIsAboutToMature(till, olga);

    runAsScheduled("MaturityFunction", "MaturePoints");

    untilItHappened(till, olga, "MATURE");
  }

  @Test
  void burnsByAnEvent() {
    var till = cloud.till(Cloud.BRIEF_TILL);
    var olga = till.register(Shopper.phone("225"));
    till.bought(Till.receipt(olga, Instant.now().minus(Duration.ofDays(4)), 10_000));

    assertThat(till.balance(olga).path("available").asLong()).isZero();
    announcements.put("ops", "ExpirePoints", Web.JSON.createObjectNode());

    untilItHappened(till, olga, "EXPIRE");
  }

  @Test
  void burnsByItsSchedule() {
    var till = cloud.till(Cloud.BRIEF_TILL);
    var olga = till.register(Shopper.phone("226"));
    till.bought(Till.receipt(olga, Instant.now().minus(Duration.ofDays(4)), 10_000));

    runAsScheduled("ExpiryFunction", "ExpirePoints");

    untilItHappened(till, olga, "EXPIRE");
  }

  /** Points that were pending when they were earned; comes back when they are not any more. */
  private static void earnWhatIsAboutToMature(Till till, Shopper shopper) {
    var soon = Instant.now().minus(PENDING).plus(A_MOMENT);
    till.bought(Till.receipt(shopper, soon, 10_000));
    assertThat(till.balance(shopper).path("pending").asLong()).isEqualTo(500);
    Wait.until(
        "the end of a day",
        () -> till.balance(shopper),
        balance -> balance.path("available").asLong() == 500);
  }

  /** What the schedule does: an asynchronous run with the input that the template gives it. */
  private void runAsScheduled(String function, String order) {
    var input =
        Web.JSON
            .createObjectNode()
            .put("source", "kopilka.schedule")
            .put("detail-type", order)
            .set("detail", Announcements.detail(Web.JSON.createObjectNode()));
    cloud
        .functions()
        .invoke(
            r ->
                r.functionName(cloud.physical(function))
                    .invocationType("Event")
                    .payload(SdkBytes.fromUtf8String(input.toString())));
  }

  private static void untilItHappened(Till till, Shopper shopper, String type) {
    Wait.until(
        type,
        () -> till.operations(shopper),
        lines ->
            StreamSupport.stream(lines.spliterator(), false)
                .anyMatch(line -> line.path("type").asText().equals(type)));
  }
}
