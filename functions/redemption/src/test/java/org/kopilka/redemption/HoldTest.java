package org.kopilka.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.AbstractLongAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.testing.HttpReply;

/** The life of a hold end to end (rule 10). */
class HoldTest {
  private final OrderDesk desk = new OrderDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void setsPointsAsideUntilItsTime() {
    var held = desk.hold("k-1", 200, "PT2H");
    assertThat(held.status()).isEqualTo(201);
    assertThat(held.json().fieldNames())
        .toIterable()
        .containsExactly("holdId", "points", "until", "balance");
    assertThat(held.json().path("points").asLong()).isEqualTo(200);
    assertThat(held.json().path("until").asText()).isEqualTo("2026-11-21T09:15:00Z");
    assertThat(held.json().path("balance").toString())
        .isEqualTo("{\"available\":300,\"pending\":0,\"held\":200,\"debt\":0}");
  }

  @Test
  void aReadAndACommitAreAllItTakes() {
    desk.hold("k-1", 1, "PT1H");
    desk.db.reset();
    desk.hold("k-2", 1, "PT1H");
    assertThat(desk.db.gets()).isEqualTo(2);
    assertThat(desk.db.queries()).isZero();
    assertThat(desk.db.writes()).isEqualTo(1);
  }

  @Test
  void capturedPointsAreSpent() {
    var captured = desk.capture("c-1", held(200));
    assertThat(captured.status()).isEqualTo(200);
    assertThat(captured.json().path("points").asLong()).isEqualTo(200);
    available(captured).isEqualTo(300);
    assertThat(captured.json().path("balance").path("held").asLong()).isZero();
  }

  @Test
  void releasedPointsAreBack() {
    var released = desk.release("r-1", held(200));
    assertThat(released.status()).isEqualTo(200);
    assertThat(released.json().path("points").asLong()).isEqualTo(200);
    available(released).isEqualTo(500);
  }

  private String held(long points) {
    return desk.hold("hold-" + points, points, "PT1H").json().path("holdId").asText();
  }

  private static AbstractLongAssert<?> available(HttpReply reply) {
    return assertThat(reply.json().path("balance").path("available").asLong());
  }

  @ParameterizedTest
  @CsvSource({"capture, release", "release, capture", "capture, capture", "release, release"})
  void endsOnce(String first, String second) {
    var holdId = held(200);
    assertThat(desk.send(OrderDesk.end(first, holdId).key("k-1")).status()).isEqualTo(200);
    var again = desk.send(OrderDesk.end(second, holdId).key("k-2"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("HOLD_NOT_ACTIVE");
    assertThat(again.json().path("holdId").asText()).isEqualTo(holdId);
  }

  @Test
  void freesItselfAtItsTimeWithoutAJob() {
    var holdId = held(200);
    desk.clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(desk.balance().available()).isEqualTo(300);
    desk.clock.advance(Duration.ofMillis(1));
    assertThat(desk.balance().available()).isEqualTo(500);
    assertThat(desk.capture("c-1", holdId).code()).isEqualTo("HOLD_NOT_ACTIVE");
    available(desk.hold("k-2", 500, "PT1H")).isZero();
  }

  @Test
  void neverTakesMoreThanIsAvailable() {
    var refused = desk.hold("k-1", 501, "PT1H");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("POINTS_OVER_LIMIT");
    assertThat(refused.json().path("max").asLong()).isEqualTo(500);
    assertThat(desk.hold("k-1", 500, "PT1H").status()).as("may be tried again").isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "P1D", "P30D", "PT720H"})
  void lastsUpToThirtyDays(String ttl) {
    assertThat(desk.hold("k-1", 1, ttl).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P30DT1S", "P31D", "P1M", "1h", ""})
  void hasATimeThatFits(String ttl) {
    var refused = desk.hold("k-1", 1, ttl);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").path(0).path("pointer").asText()).isEqualTo("/ttl");
  }

  @Test
  void tellsAllFaultsAtOnce() {
    var refused = desk.hold("k-1", "{\"member\": {}, \"points\": 0}");
    assertThat(refused.code()).isEqualTo("BODY_INVALID");
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("pointer").asText())
        .containsExactlyInAnyOrder("/member", "/points", "/ttl");
  }

  @Test
  void isOfAMemberWeKnow() {
    var unknown = OrderDesk.body("{\"phone\": \"+375290000000\"}", 1, "PT1H");
    assertThat(desk.hold("k-1", unknown).code()).isEqualTo("MEMBER_NOT_FOUND");
  }

  @Test
  void needsACardThatMaySpend() {
    var boris = OrderDesk.body("{\"id\": \"m-boris\"}", 1, "PT1H");
    var refused = desk.hold("k-1", boris.replaceFirst("}$", ",\"programme\":\"dobrostroy\"}"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("CARD_CANNOT_SPEND");
    assertThat(refused.json().path("missing").toString())
        .isEqualTo("[\"PHONE_CONFIRMED\",\"QUESTIONNAIRE\"]");
  }
}
