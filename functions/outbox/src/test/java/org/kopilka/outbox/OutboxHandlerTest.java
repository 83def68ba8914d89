package org.kopilka.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kopilka.bus.Bus;
import org.kopilka.domain.journal.Line;
import org.kopilka.fixtures.Shop;
import org.kopilka.fixtures.Streams;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.RecordingBus;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;

class OutboxHandlerTest {
  private final Shop shop = new Shop("veska", "2026-11-21T07:15:00Z");
  private final RecordingBus bus = new RecordingBus();
  private final Lambda outbox = new Lambda(new OutboxHandler(bus, shop.environment()));
  private final ObjectNode batch = Streams.batch();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void putsWhatWasCommittedOnTheBus() {
    add(shop.joins("m1"));
    add(shop.buys("m1", "r1", 1450));

    assertThat(failed()).isEmpty();

    assertThat(types())
        .containsExactly(
            "MemberRegistered", "CardIssued", "PhoneConfirmed", "PurchaseRecorded", "PointsEarned");
    assertThat(bus.events().getLast().at("/detail/metadata").toString())
        .contains("\"at\":\"2026-11-21T07:15:00Z\"", "\"account\":\"m1\"", "\"seq\":2");
  }

  @Test
  void tellsTheSameThingUnderTheSameIds() {
    add(shop.joins("m1"));

    outbox.invoke(batch);
    var first = bus.drain();
    outbox.invoke(batch);

    assertThat(ids(bus.drain())).isEqualTo(ids(first));
  }

  @Test
  void reportsTheLowestRecordOfThoseTheBusDidNotTake() {
    for (var id : List.of("m1", "m2", "m3", "m4")) {
      add(shop.joins(id));
    }
    bus.refusing(
        e -> e.detail().contains("\"m2\"") || e.detail().contains("\"m4\"") ? "Throttled" : null);

    assertThat(failed()).containsExactly("102");

    assertThat(bus.events()).as("the others went out").hasSize(6);
    // Twelve events are two requests at first.
    assertThat(bus.requests()).hasSize(Bus.ATTEMPTS_MAX + 1);
    assertThat(outbox.log()).anyMatch(line -> line.contains("Throttled"));
  }

  @Test
  void recoversFromAShortThrottling() {
    add(shop.joins("m1"));
    var refusals = new int[] {2};
    bus.refusing(e -> refusals[0]-- > 0 ? "Throttled" : null);

    assertThat(failed()).isEmpty();

    assertThat(types())
        .containsExactlyInAnyOrder("MemberRegistered", "CardIssued", "PhoneConfirmed");
  }

  @Test
  void reportsAllOfThemWhenTheBusIsOutOfReach() {
    add(shop.joins("m1"));
    add(shop.joins("m2"));
    bus.before(
        () -> {
          throw EventBridgeException.builder().message("out of reach").build();
        });

    assertThat(failed()).containsExactly("101");
    assertThat(bus.events()).isEmpty();
  }

  @Test
  void reportsPoisonAndTellsTheRestAllTheSame() {
    add(shop.joins("m1"));
    var broken = new HashMap<>(item(shop.joins("m2")));
    broken.put("f", AttributeValue.fromB(SdkBytes.fromUtf8String("?")));
    Streams.add(batch, "INSERT", broken);
    add(shop.joins("m3"));

    assertThat(failed()).containsExactly("102");

    assertThat(bus.events("MemberRegistered"))
        .extracting(e -> e.at("/detail/data/memberId").asText())
        .containsExactly("m1", "m3");
    assertThat(outbox.log())
        .singleElement()
        .asString()
        .contains("poison", "sequence=102", "veska#OP#");
  }

  @Test
  void takesNoNoticeOfReturnsMarkedOnTheirPurchase() {
    shop.joins("m1");
    Streams.add(batch, "MODIFY", item(shop.buys("m1", "r1", 1450)));

    assertThat(failed()).isEmpty();
    assertThat(bus.events()).isEmpty();
  }

  @Test
  void tellsOfMessagesThatWereSentOrGivenUp() {
    Streams.add(batch, "MODIFY", message("SENT", Map.of("messageId", text("sns-1"))));
    Streams.add(batch, "MODIFY", message("FAILED", Map.of("reason", text("OUTCOME_UNKNOWN"))));
    Streams.add(batch, "INSERT", message("SENDING", Map.of()));

    assertThat(failed()).isEmpty();

    assertThat(types()).containsExactly("MessageSent", "MessageFailed");
    assertThat(bus.events().getFirst().path("source").asText()).isEqualTo("kopilka.sms");
    assertThat(bus.events().getFirst().at("/detail/data"))
        .hasToString(
            """
            {"programme":"veska","memberId":"m1","eventId":"E1","purpose":"TRANSACTIONAL",\
            "channel":"SMS","parts":2,"messageId":"sns-1"}\
            """);
    assertThat(bus.events().getLast().at("/detail/metadata/at").asText())
        .isEqualTo("2026-11-21T07:15:01Z");
  }

  @Test
  void tellsOfANewVersionOfAProgramme() {
    Streams.add(batch, "INSERT", shop.table().get("PROGRAMME#veska", "V#00000001").orElseThrow());

    assertThat(failed()).isEmpty();

    assertThat(bus.events().getFirst().path("source").asText()).isEqualTo("kopilka.programmes");
    assertThat(bus.events().getFirst().at("/detail/data"))
        .hasToString(
            """
            {"programme":"veska","version":1,"effectiveFrom":"1970-01-01T00:00:00Z"}\
            """);
  }

  @Test
  void saysNothingOfItemsThatConcernNobodyElse() {
    Streams.add(batch, "INSERT", Map.of("pk", text("x"), "sk", text("x"), "t", text("ACCOUNT")));

    assertThat(failed()).isEmpty();
    assertThat(bus.requests()).isEmpty();
  }

  private void add(Line line) {
    Streams.add(batch, shop, line);
  }

  private Map<String, AttributeValue> item(Line line) {
    return shop.table().get(line.key().pk(), "LINE").orElseThrow();
  }

  private static Map<String, AttributeValue> message(
      String status, Map<String, AttributeValue> more) {
    var item = new HashMap<>(more);
    item.put("pk", text("veska#MSG#E1#m1"));
    item.put("sk", text("MESSAGE"));
    item.put("t", text("MESSAGE"));
    item.put("status", text(status));
    item.put("programme", text("veska"));
    item.put("eventId", text("E1"));
    item.put("memberId", text("m1"));
    item.put("purpose", text("TRANSACTIONAL"));
    item.put("parts", AttributeValue.fromN("2"));
    item.put("at", AttributeValue.fromN("1795245301000"));
    item.put("correlationId", text("request-1"));
    return item;
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private List<String> failed() {
    return outbox
        .invoke(batch)
        .path("batchItemFailures")
        .valueStream()
        .map(f -> f.path("itemIdentifier").asText())
        .toList();
  }

  private List<String> types() {
    return bus.events().stream().map(e -> e.path("detail-type").asText()).toList();
  }

  private static List<String> ids(List<ObjectNode> events) {
    return events.stream().map(e -> e.at("/detail/metadata/id").asText()).toList();
  }
}
