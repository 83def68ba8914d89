package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A card that belongs to staff is seen when it is swiped. */
@Deployed
class StaffTest {
  private final Cloud cloud;
  private final Till admin;

  StaffTest(Cloud cloud) {
    this.cloud = cloud;
    this.admin = cloud.till("local-admin");
  }

  @Test
  void raisesSuspicionByAMarkedCard() {
    var till = cloud.till();
    var masha = till.register();
    var mark = Web.JSON.createObjectNode().put("cashier", "masha");
    var marked = admin.put("/v1/staff-cards/" + masha.card(), mark);
    assertThat(marked.status()).as("%s", marked.body()).isEqualTo(200);

    var receipt = Till.receipt(masha, Instant.now(), 10_000).put("cashier", "masha");
    receipt.putObject("member").put("card", masha.card());
    till.bought(receipt.put("till", "1"));

    var name = receipt.path("receiptId").asText();
    var alerts =
        Wait.until(
            "an alert", () -> admin.get("/v1/alerts").toString(), seen -> seen.contains(name));
    assertThat(alerts).contains("STAFF_CARD");
  }
}
