package org.kopilka.simulation.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The bus as a later version would use it (F24): events have fields that nobody knows yet. */
public final class LaterBus implements EventBridgeClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EventBridgeClient next;

  /** A later version's way to this bus. */
  public LaterBus(EventBridgeClient next) {
    this.next = next;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    var entries = request.entries().stream().map(LaterBus::later).toList();
    return next.putEvents(request.toBuilder().entries(entries).build());
  }

  private static PutEventsRequestEntry later(PutEventsRequestEntry entry) {
    try {
      var detail = (ObjectNode) JSON.readTree(entry.detail());
      detail.put("later", true);
      ((ObjectNode) detail.path("metadata")).put("later", "of a later version");
      var data = (ObjectNode) detail.path("data");
      data.putObject("later").putArray("of").add(2);
      if (data.path("balance") instanceof ObjectNode balance) {
        balance.put("later", 5);
      }
      return entry.toBuilder().detail(detail.toString()).build();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
