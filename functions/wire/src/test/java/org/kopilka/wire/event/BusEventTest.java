package org.kopilka.wire.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.json.Json;

class BusEventTest {
  private static final Instant AT = Instant.parse("2026-11-21T07:15:00.120Z");
  private static final BusEvent EARNED =
      BusEvent.of(
          "veska#OP#P#minsk-1.2.000123",
          "PointsEarned",
          AT,
          "r-1",
          "a-1",
          42L,
          Json.object().put("programme", "veska").put("points", 90));

  /** As EventBridge delivers it: fields of its own beside ours. */
  private static ObjectNode envelope(String type, String detail) {
    var envelope =
        Json.parseObject(
            """
            {"version": "0", "id": "bus-1", "source": "kopilka.outbox", "account": "123456789012",
             "time": "2026-11-21T07:15:03Z", "region": "eu-central-1", "resources": []}\
            """);
    envelope.put("detail-type", type).set("detail", Json.parseObject(detail));
    return envelope;
  }

  private static void assertPoison(ObjectNode envelope, String where) {
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> BusEvent.decode(envelope))
        .withMessageContaining(where);
  }

  @Test
  void writesWhatTheContractShows() {
    assertThat(EARNED.encode())
        .isEqualTo(
            "{\"metadata\":{\"id\":\"veska#OP#P#minsk-1.2.000123\",\"version\":1,"
                + "\"at\":\"2026-11-21T07:15:00.120Z\",\"correlationId\":\"r-1\","
                + "\"account\":\"a-1\",\"seq\":42},"
                + "\"data\":{\"programme\":\"veska\",\"points\":90}}");
  }

  @Test
  void readsWhatItWrote() {
    assertThat(BusEvent.decode(envelope("PointsEarned", EARNED.encode()))).isEqualTo(EARNED);
    assertThat(BusEvent.decode(Json.write(envelope("PointsEarned", EARNED.encode()))))
        .isEqualTo(EARNED);
  }

  @Test
  void readsWhatItWroteWithoutAnAccount() {
    var event = BusEvent.of("m-1", "MessageSent", AT, "r-1", null, null, Json.object());
    assertThat(BusEvent.decode(envelope("MessageSent", event.encode()))).isEqualTo(event);
  }

  @Test
  void takesTheBusesIdAndTimeForAnOutsidersEvent() {
    var event = BusEvent.decode(envelope("MessageRequested", "{\"metadata\":{},\"data\":{}}"));
    assertThat(event.id()).isEqualTo("bus-1");
    assertThat(event.correlationId()).isEqualTo("bus-1");
    assertThat(event.at()).isEqualTo("2026-11-21T07:15:03Z");
    assertThat(event.version()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/detail/metadata REQUIRED",
        "{\"metadata\":{}}|/detail/data REQUIRED",
        "{\"metadata\":{},\"data\":[]}|/detail/data NOT_AN_OBJECT",
        "{\"metadata\":[],\"data\":{}}|/detail/metadata NOT_AN_OBJECT",
        "{\"metadata\":{\"version\":2},\"data\":{}}|/detail/metadata/version OUT_OF_RANGE",
        "{\"metadata\":{\"version\":\"1\"},\"data\":{}}|/detail/metadata/version NOT_AN_INTEGER",
        "{\"metadata\":{\"at\":\"today\"},\"data\":{}}|/detail/metadata/at NOT_AN_INSTANT",
        "{\"metadata\":{\"id\":7},\"data\":{}}|/detail/metadata/id NOT_A_TEXT",
        "{\"metadata\":{\"id\":\"\"},\"data\":{}}|/detail/metadata/id BLANK",
        "{\"metadata\":{\"seq\":-1},\"data\":{}}|/detail/metadata/seq OUT_OF_RANGE",
        "{\"metadata\":{\"seq\":1.0},\"data\":{}}|/detail/metadata/seq NOT_AN_INTEGER"
      })
  void tellsPoisonByItsDetail(String detail, String where) {
    assertPoison(envelope("PointsEarned", detail), where);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pointsEarned", "Points Earned", "X", "Points#Earned"})
  void tellsPoisonByItsName(String type) {
    assertPoison(envelope(type, EARNED.encode()), "/detail-type PATTERN_MISMATCH");
  }

  @Test
  void tellsPoisonThatLacksEverything() {
    assertPoison(Json.object(), "/detail REQUIRED");
    var neither = envelope("PointsEarned", "{\"metadata\":{},\"data\":{}}");
    neither.remove("id");
    assertPoison(neither, "/detail/metadata/id REQUIRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{\"phone\": 375", "{\"a\":1,\"a\":2}"})
  void tellsPoisonThatIsNotJsonAndQuotesNothingOfIt(String text) {
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> BusEvent.decode(text))
        .withMessageNotContaining("375");
  }

  @Test
  void readsItsOwnFieldsAsStrictlyAsABody() {
    assertThat(EARNED.<Long>read(in -> in.required("points", NumberFormats.amount(100))))
        .isEqualTo(90);
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> EARNED.read(in -> in.required("points", NumberFormats.amount(89))))
        .withMessage("/points OUT_OF_RANGE");
  }
}
