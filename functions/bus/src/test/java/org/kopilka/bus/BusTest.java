package org.kopilka.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kopilka.testing.RecordingBus;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.json.Json;
import software.amazon.awssdk.core.exception.SdkClientException;

class BusTest {
  private final RecordingBus recording = new RecordingBus();
  private final List<Integer> waits = new ArrayList<>();
  private final Bus bus = new Bus(recording, "kopilka-test", waits::add);

  @Test
  void putsNoMoreThanTenAtOnce() {
    assertThat(bus.put(events(23))).isEmpty();

    assertThat(recording.requests().stream().map(r -> r.entries().size()))
        .containsExactly(10, 10, 3);
    assertThat(recording.events()).hasSize(23);
  }

  @Test
  void asksNothingOfTheBusForNothing() {
    assertThat(bus.put(List.of())).isEmpty();
    assertThat(recording.requests()).isEmpty();
  }

  @Test
  void startsAnotherRequestBeforeOneGetsTooHeavy() {
    var heavy = "x".repeat(100_000);

    assertThat(bus.put(List.of(event("1", heavy), event("2", heavy), event("3", heavy)))).isEmpty();

    assertThat(recording.requests().stream().map(r -> r.entries().size())).containsExactly(2, 1);
  }

  @Test
  void refusesByItselfWhatTheBusNeverTakesAndSendsTheRest() {
    var refused = bus.put(List.of(event("1", "x".repeat(300_000)), event("2", "")));

    assertThat(refused).containsOnlyKeys("1");
    assertThat(recording.events()).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void weighsBytesNotLetters() {
    var refused = bus.put(List.of(event("1", "я".repeat(140_000))));

    assertThat(refused).containsOnlyKeys("1");
  }

  @Test
  void sendsAgainOnlyWhatWasRefused() {
    var turns = new ArrayList<String>();
    recording.refusing(
        entry -> {
          turns.add(entry.detail());
          var third = entry.detail().contains("\"id\":\"3\"");
          return third && turns.size() <= 10 ? "ThrottlingException" : null;
        });

    assertThat(bus.put(events(10))).isEmpty();

    assertThat(recording.requests().stream().map(r -> r.entries().size())).containsExactly(10, 1);
    assertThat(recording.events()).hasSize(10);
    assertThat(waits).containsExactly(1);
  }

  @Test
  void givesUpAfterSomeAttemptsAndSaysOnWhat() {
    recording.refusing(entry -> entry.detail().contains("\"id\":\"2\"") ? "InternalFailure" : null);

    assertThat(bus.put(events(3))).containsExactly(Map.entry("2", "InternalFailure"));
    assertThat(waits).containsExactly(1, 2, 3);
    assertThat(recording.requests()).hasSize(Bus.ATTEMPTS_MAX);
  }

  @Test
  void sendsAgainWhatGotNoAnswer() {
    var lost = new ArrayList<>(List.of(true));
    recording.after(
        () -> {
          if (!lost.isEmpty()) {
            lost.clear();
            throw SdkClientException.create("connection reset");
          }
        });

    assertThat(bus.put(events(2))).isEmpty();

    assertThat(recording.events().stream().map(e -> e.at("/detail/metadata/id").asText()))
        .containsExactly("1", "2", "1", "2");
  }

  @Test
  void namesSourceTypeAndBus() {
    bus.put(List.of(event("1", "")));

    var entry = recording.requests().getFirst().entries().getFirst();
    assertThat(entry.eventBusName()).isEqualTo("kopilka-test");
    assertThat(entry.source()).isEqualTo("kopilka.accrual");
    assertThat(entry.detailType()).isEqualTo("PointsEarned");
    assertThat(entry.time()).as("the bus's own").isNull();
  }

  private static List<Outgoing> events(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(i -> event(Integer.toString(i), "")).toList();
  }

  private static Outgoing event(String id, String filling) {
    var data = Json.object().put("filling", filling);
    var at = Instant.parse("2026-11-21T07:15:00Z");
    return Outgoing.of("accrual", BusEvent.of(id, "PointsEarned", at, "request-1", "a1", 1L, data));
  }
}
