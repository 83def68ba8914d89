package org.kopilka.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Puts sales on the bus; one called poison it cannot, and says so. */
public final class Publisher implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventBridgeClient bus;
  private final Map<String, String> environment;

  public Publisher(EventBridgeClient bus, Map<String, String> environment) {
    this.bus = bus;
    this.environment = environment;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var answer = JSON.createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    for (var record : JSON.readTree(input).path("Records")) {
      var item = record.path("dynamodb").path("NewImage");
      if (item.path("pk").path("S").asText().equals("poison")) {
        context.getLogger().log("a poisoned sale\n");
        failures.addObject().put("itemIdentifier", record.at("/dynamodb/SequenceNumber").asText());
        break;
      }
      publish(item);
    }
    JSON.writeValue(output, answer);
  }

  private void publish(JsonNode item) {
    var detail = JSON.createObjectNode().put("phone", item.path("phone").path("S").asText());
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(environment.get("BUS_NAME"))
            .source("small.publisher")
            .detailType("Sold")
            .detail(detail.toString())
            .build();
    bus.putEvents(request -> request.entries(entry));
  }
}
