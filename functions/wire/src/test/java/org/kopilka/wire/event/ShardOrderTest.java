package org.kopilka.wire.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kopilka.wire.json.Json;

class ShardOrderTest {
  private static final Instant AS_OF = Instant.parse("2026-11-21T21:00:00Z");

  private static ShardOrder decode(String detail) {
    return ShardOrder.decode(
        Json.parseObject(
            "{\"source\":\"kopilka.schedule\",\"detail-type\":\"ExpirePoints\",\"detail\":"
                + detail
                + "}"));
  }

  @Test
  void readsWhatAScheduleSends() {
    var order = decode("{\"metadata\":{},\"data\":{}}");
    assertThat(order).isEqualTo(new ShardOrder("ExpirePoints", null, null, null, null, null));
    assertThat(order.fansOut()).isTrue();
    assertThat(decode("{}")).isEqualTo(order);
  }

  @Test
  void refusesAnotherVersionInsteadOfGuessing() {
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> decode("{\"metadata\":{\"version\":2}}"))
        .withMessageContaining("/detail/metadata/version");
    assertThat(decode("{\"metadata\":{\"version\":1}}").fansOut()).isTrue();
  }

  @Test
  void readsWhatItWrites() {
    var order =
        decode("{\"metadata\":{\"correlationId\":\"r-1\"}}")
            .forShard("veska", 3, AS_OF)
            .goingOnAfter("a-17");
    assertThat(order.fansOut()).isFalse();
    var detail = Json.object();
    detail.putObject("metadata").put("correlationId", "r-1");
    detail.set("data", order.data());
    assertThat(decode(Json.write(detail))).isEqualTo(order);
  }

  @Test
  void takesTheBusesIdForAnOrderThatSaysNothingOfItsCause() {
    var envelope = Json.parseObject("{\"id\":\"bus-1\",\"detail-type\":\"ReviewTiers\"}");
    envelope.putObject("detail");
    assertThat(ShardOrder.decode(envelope).correlationId()).isEqualTo("bus-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\":[]}|/detail/data NOT_AN_OBJECT",
        "{\"data\":{\"shard\":3}}|/detail/data/programme REQUIRED",
        "{\"data\":{\"programme\":\"v\",\"shard\":\"3\"}}|/detail/data/shard NOT_AN_INTEGER",
        "{\"data\":{\"programme\":\"v\",\"shard\":-1}}|/detail/data/shard OUT_OF_RANGE",
        "{\"data\":{\"programme\":\"v#A\"}}|/detail/data/programme NOT_AN_ID",
        "{\"data\":{\"asOf\":\"2026-11-21\"}}|/detail/data/asOf NOT_AN_INSTANT",
        "{\"data\":{\"after\":17}}|/detail/data/after NOT_A_TEXT"
      })
  void tellsPoison(String detail, String where) {
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> decode(detail))
        .withMessage(where);
  }

  @Test
  void tellsPoisonThatLacksEverything() {
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> ShardOrder.decode(Json.object()))
        .withMessageContaining("/detail REQUIRED")
        .withMessageContaining("/detail-type REQUIRED");
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> ShardOrder.decode(Json.array()));
  }
}
