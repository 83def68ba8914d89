package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Events put on the bus by hand, as marketers and operators do. */
final class Announcements {
  private final Cloud cloud;

  Announcements(Cloud cloud) {
    this.cloud = cloud;
  }

  void put(String source, String detailType, JsonNode data) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(cloud.output("BusName"))
            .source(source)
            .detailType(detailType)
            .detail(detail(data).toString())
            .build();
    var answer = cloud.bus().putEvents(r -> r.entries(entry));
    assertThat(answer.failedEntryCount()).isZero();
  }

  static ObjectNode detail(JsonNode data) {
    var detail = Web.JSON.createObjectNode();
    detail.putObject("metadata");
    detail.set("data", data);
    return detail;
  }

  static ObjectNode text(Shopper shopper, String text) {
    var data = Web.JSON.createObjectNode().put("programme", "veska");
    data.put("memberId", shopper.memberId()).put("purpose", "TRANSACTIONAL");
    data.putObject("text").put("ru", text).put("en", text);
    return data;
  }
}
