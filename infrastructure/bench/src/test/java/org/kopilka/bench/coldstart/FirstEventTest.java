package org.kopilka.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kopilka.testing.Repository;

class FirstEventTest {

  @Test
  void aPurchaseIsAnotherOneEachTime() {
    var example = Repository.text("events/http/record-purchase.json");
    var event = FirstEvent.numbered(example, 7);
    assertThat(event).contains("\\\"receiptId\\\":\\\"cold-7\\\"").doesNotContain("2026-11-21");
    assertThat(event).contains("coffee-250");
  }

  @Test
  void aKeyIsAnotherOneEachTime() {
    var example = Repository.text("events/http/place-hold.json");
    assertThat(FirstEvent.numbered(example, 7)).contains("\"idempotency-key\":\"cold-7\"");
  }
}
