package org.kopilka.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kopilka.bench.branch.Reply;

class WorkloadTest {
  private static final int MANY = 10_000;

  @Test
  void isMixedAsTheIssueSays() {
    var workload = new Workload(List.of("one", "two"), "test");
    var dice = new SplittableRandom(7);
    Map<String, Integer> kinds = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      var errand = workload.next(dice);
      workload.done(errand, new Reply(200, ""));
      kinds.merge(kind(errand), 1, Integer::sum);
    }
    assertThat(kinds.get("purchase")).isBetween(6_800, 7_200);
    assertThat(kinds.get("points")).isBetween(900, 1_100);
    assertThat(kinds.get("GET /v1/members/{id}/balance")).isBetween(1_400, 1_600);
    assertThat(kinds.get("POST /v1/purchases/{receiptId}/returns")).isBetween(400, 600);
  }

  private static String kind(Errand errand) {
    var body = errand.call().body();
    if (errand.call().routeKey().equals("POST /v1/purchases") && body != null) {
      return body.contains("redeem") ? "points" : "purchase";
    }
    return errand.call().routeKey();
  }

  @Test
  void onlyWhatWasBoughtComesBack() {
    var workload = new Workload(List.of("one"), "test");
    var dice = new SplittableRandom(7);
    for (int i = 0; i < 1_000; i++) {
      var errand = workload.next(dice);
      assertThat(errand.call().routeKey()).doesNotContain("returns");
      workload.done(errand, new Reply(503, ""));
    }
  }
}
