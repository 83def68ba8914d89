package org.kopilka.local.bus;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;

/** The functions' way to the bus: {@code putEvents} only; every other call is refused. */
public final class BusClient implements EventBridgeClient {
  /** EventBridge's own limit of one request. */
  private static final int ENTRIES_MAX = 10;

  private final String name;
  private final Bus bus;
  private final Clock clock;
  private final Supplier<String> ids;

  /** A client of the bus of that name. */
  public BusClient(String name, Bus bus, Clock clock, Supplier<String> ids) {
    this.name = name;
    this.bus = bus;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    if (request.entries().isEmpty() || request.entries().size() > ENTRIES_MAX) {
      throw EventBridgeException.builder()
          .message("1 to " + ENTRIES_MAX + " entries, not " + request.entries().size())
          .build();
    }
    var results = request.entries().stream().map(this::put).toList();
    var failed = results.stream().filter(each -> each.errorCode() != null).count();
    return PutEventsResponse.builder()
        .failedEntryCount(Math.toIntExact(failed))
        .entries(results)
        .build();
  }

  private PutEventsResultEntry put(PutEventsRequestEntry entry) {
    if (!name.equals(entry.eventBusName())) {
      throw ResourceNotFoundException.builder()
          .message("No bus " + entry.eventBusName() + "; the template's is " + name)
          .build();
    }
    var id = ids.get();
    try {
      bus.accept(Envelope.of(entry, id, clock.instant()));
      return PutEventsResultEntry.builder().eventId(id).build();
    } catch (IOException | RuntimeException e) {
      return PutEventsResultEntry.builder()
          .errorCode("MalformedDetail")
          .errorMessage("Detail is malformed: " + e.getMessage())
          .build();
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
