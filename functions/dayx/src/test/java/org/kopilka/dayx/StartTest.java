package org.kopilka.dayx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.HttpCall;
import org.kopilka.testing.HttpReply;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeJson;

class StartTest {
  private final Chain chain = new Chain();

  private static ObjectNode event(ObjectNode order) {
    var event = Json.object().put("detail-type", "StartDayX").put("source", "marketing");
    event.put("id", "bus-7").put("time", "2026-11-22T06:00:00Z");
    event.putObject("detail").putObject("metadata");
    order.put("programme", Chain.CODE).put("migrationId", Chain.ID);
    event.withObject("/detail").set("data", order);
    return event;
  }

  @Test
  void orderedTwiceItIsOneAndAnotherOrderWaits() {
    var first = chain.starts(Chain.order(5), "k");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("version").asInt()).isEqualTo(2);
    var again = chain.starts(Chain.order(5), "k");
    assertThat(again.replayed()).isTrue();
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(chain.starts(Chain.order(6), "k").code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(chain.starts(Chain.order(5), "other").code()).isEqualTo("DAY_X_UNDER_WAY");
    assertThat(chain.shelf.read(Chain.CODE).orElseThrow().versions()).hasSize(2);
  }

  @Test
  void anEventOrdersTheSameHoweverOftenItComes() {
    chain.lambda().invoke(event(Chain.order(5)));
    chain.lambda().invoke(event(Chain.order(5)));
    assertThat(chain.shown().path("stage").asText()).isEqualTo("ANNOUNCED");
    assertThat(chain.shelf.read(Chain.CODE).orElseThrow().versions()).hasSize(2);
  }

  @Test
  void anEventThatCannotBeFollowedFailsAloud() {
    var event = event(Chain.order(5).put("at", "2026-11-22T09:00:30+03:00"));
    assertThatThrownBy(() -> chain.lambda().invoke(event)).hasMessageContaining("DAY_X_INVALID");
  }

  @Test
  void tellsWhatIsWrongWithAnOrder() {
    var soon = Chain.order(5).put("at", "2026-11-22T09:00:30+03:00");
    assertThat(chain.starts(soon, "k").code()).isEqualTo("DAY_X_INVALID");
    var hours = Chain.order(5);
    hours.withObject("/waves/hours").put("from", "21:00").put("until", "20:00");
    assertThat(chain.starts(hours, "k").code()).isEqualTo("BODY_INVALID");
    var wordless = Chain.order(5);
    wordless.remove("text");
    assertThat(chain.starts(wordless, "k").code()).isEqualTo("BODY_INVALID");
    var call =
        HttpCall.of("POST /v1/migrations/{id}/day-x").path("id", "m-2").from("office", "admin");
    var unknown = HttpReply.of(chain.lambda(), call.key("k").body(Chain.order(5).toString()));
    assertThat(unknown.code()).isEqualTo("MIGRATION_NOT_FOUND");
    assertThat(chain.asks("GET /v1/migrations/{id}/day-x", "", null).code())
        .isEqualTo("DAY_X_NOT_FOUND");
  }

  @Test
  void aLaterVersionThatBringsTheOlderProgrammesBackIsInTheWay() {
    var first = chain.shelf.read(Chain.CODE).orElseThrow().versions().getFirst();
    var later = first.again(2, Chain.AT.plusSeconds(86_400));
    chain.shelf.add(later, ProgrammeJson.write(later));
    var refused = chain.starts(Chain.order(5), "k");
    assertThat(refused.code()).isEqualTo("DAY_X_INVALID");
    assertThat(refused.json().path("reason").asText()).contains("version 2");
  }

  @Test
  void onlyAnAdministratorMay() {
    var call = HttpCall.of("POST /v1/migrations/{id}/day-x").path("id", Chain.ID);
    var asked = call.from("m", "marketing").key("k").body(Chain.order(5).toString());
    assertThat(HttpReply.of(chain.lambda(), asked).code()).isEqualTo("SCOPE_MISSING");
  }
}
