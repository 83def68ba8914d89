package org.kopilka.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.testing.HttpReply;

/** Requests about holds that come again, at once, or about something else. */
class HoldRepeatedTest {
  private final OrderDesk desk = new OrderDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theSameHoldIsPlacedOnce() {
    var first = desk.hold("k-1", 200, "PT1H");
    for (int i = 0; i < 10; i++) {
      var again = desk.hold("k-1", 200, "PT1H");
      assertThat(again.replayed()).isTrue();
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.json()).isEqualTo(first.json());
    }
    assertThat(desk.balance().held()).isEqualTo(200);
  }

  @Test
  void aKeyNamesOneRequest() {
    desk.hold("k-1", 200, "PT1H");
    var other = desk.hold("k-1", 201, "PT1H");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    var noKey = desk.send(OrderDesk.end("capture", "h-1"));
    assertThat(noKey.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
  }

  @Test
  void twoSpellingsOfATimeAreOneRequest() {
    var first = desk.hold("k-1", 200, "P1D");
    assertThat(desk.hold("k-1", 200, "PT24H").json()).isEqualTo(first.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"capture", "release"})
  void anEndIsRepeatedWithItsAnswer(String how) {
    var holdId = desk.hold("k-1", 200, "PT1H").json().path("holdId").asText();
    var first = desk.send(OrderDesk.end(how, holdId).key("e-1"));
    var again = desk.send(OrderDesk.end(how, holdId).key("e-1"));
    assertThat(again.replayed()).isTrue();
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(first.json().path("holdId").asText()).isEqualTo(holdId);
  }

  @Test
  void capturedAndReleasedAtOnceOnlyOneHappens() throws Exception {
    var holdId = desk.hold("k-1", 200, "PT1H").json().path("holdId").asText();
    var replies = new ArrayList<HttpReply>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 4)
              .<Callable<HttpReply>>mapToObj(
                  i ->
                      () ->
                          i % 2 == 0
                              ? desk.capture("c-" + i, holdId)
                              : desk.release("r-" + i, holdId))
              .toList();
      for (var reply : threads.invokeAll(calls)) {
        replies.add(reply.get());
      }
    }
    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .extracting(HttpReply::code)
        .containsOnly("HOLD_NOT_ACTIVE");
    assertThat(desk.balance().held()).isZero();
  }

  @Test
  void anIdThatWasNeverGivenIsUnknown() {
    var holdId = desk.hold("k-1", 200, "PT1H").json().path("holdId").asText();
    var last = holdId.charAt(holdId.length() - 1);
    var changed = holdId.substring(0, holdId.length() - 1) + (last == '0' ? '1' : '0');
    for (var unknown : new String[] {"h-1", "-", changed, "a-anna", holdId + "0"}) {
      var refused = desk.capture("c-1", unknown);
      assertThat(refused.status()).as(unknown).isEqualTo(404);
      assertThat(refused.code()).isEqualTo("HOLD_NOT_FOUND");
    }
  }

  @Test
  void aHoldOfOneProgrammeIsUnknownToAnother() {
    var holdId = desk.hold("k-1", 200, "PT1H").json().path("holdId").asText();
    var elsewhere =
        OrderDesk.end("capture", holdId).key("c-1").body("{\"programme\": \"dobrostroy\"}");
    assertThat(desk.send(elsewhere).code()).isEqualTo("HOLD_NOT_FOUND");
    var inTheQuery = OrderDesk.end("capture", holdId).key("c-1").query("programme", "dobrostroy");
    assertThat(desk.send(inTheQuery).code()).isEqualTo("HOLD_NOT_FOUND");
    var atHome = OrderDesk.end("capture", holdId).key("c-1").body("{\"programme\": \"veska\"}");
    assertThat(desk.send(atHome).status()).isEqualTo(200);
  }

  @Test
  void aQueryThatNamesNoProgrammeIsRefusedEvenBesideABodyThatDoes() {
    var holdId = desk.hold("k-1", 200, "PT1H").json().path("holdId").asText();
    var capture = OrderDesk.end("capture", holdId).key("c-1").body("{\"programme\": \"veska\"}");
    var refused = desk.send(capture.query("programme", "Á no code"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("PARAMETER_INVALID");
  }
}
