package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;

/** Jobs on order, and what becomes of orders that nobody can follow. */
@Deployed
class JobsTest {
  private final Cloud cloud;
  private final Announcements announcements;
  private final Letters lost;

  JobsTest(Cloud cloud) {
    this.cloud = cloud;
    this.announcements = new Announcements(cloud);
    this.lost = new Letters(cloud, "JobDeadLetters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MaturePoints", "ExpirePoints", "ReviewTiers"})
  void laysAsideAnOrderForAProgrammeThatIsNotThere(String order) {
    var nowhere = "nowhere-" + UUID.randomUUID().toString().substring(0, 8);

    announcements.put("ops", order, Web.JSON.createObjectNode().put("programme", nowhere));

    Wait.until("a dead letter", () -> lost.holding(nowhere), found -> !found.isEmpty());
  }

  @Test
  void looksForTiersThatFall() {
    var order = Web.JSON.createObjectNode().put("source", "ops").put("detail-type", "ReviewTiers");
    order.set("detail", Announcements.detail(Web.JSON.createObjectNode()));

    var run =
        cloud
            .functions()
            .invoke(
                r ->
                    r.functionName(cloud.physical("TierFunction"))
                        .payload(SdkBytes.fromUtf8String(order.toString())));

    assertThat(run.functionError()).as(run.payload().asUtf8String()).isNull();
  }
}
