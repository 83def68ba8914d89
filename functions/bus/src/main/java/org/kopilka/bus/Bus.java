package org.kopilka.bus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** The bus: takes events in requests of its size, and is asked again for those it refused. */
public final class Bus {
  /** How often one event is offered. */
  public static final int ATTEMPTS_MAX = 4;

  private final EventBridgeClient client;
  private final String name;
  private final Backoff backoff;

  /**
   * A bus.
   *
   * @param name of the bus, not its ARN
   */
  public Bus(EventBridgeClient client, String name, Backoff backoff) {
    this.client = client;
    this.name = name;
    this.backoff = backoff;
  }

  /**
   * Puts events on the bus. When the answer to a request is lost it is sent again, so the bus may
   * deliver an event twice, with the same id.
   *
   * @return why the bus did not take an event, by the event's id; empty when it took all
   */
  public Map<String, String> put(List<Outgoing> events) {
    var refused = new LinkedHashMap<String, String>();
    var waiting = new ArrayList<Parcel>();
    for (var event : events) {
      var parcel = Parcel.of(event, name);
      if (parcel.bytes() > Parcel.REQUEST_BYTES_MAX) {
        refused.put(parcel.id(), "TooLarge: " + parcel.bytes() + " bytes");
      } else {
        waiting.add(parcel);
      }
    }
    refused.putAll(offer(waiting));
    return refused;
  }

  private Map<String, String> offer(List<Parcel> parcels) {
    var waiting = parcels;
    for (int attempt = 1; ; attempt++) {
      var refused = new LinkedHashMap<String, String>();
      for (var request : Parcel.requests(waiting)) {
        refused.putAll(send(request));
      }
      if (refused.isEmpty() || attempt == ATTEMPTS_MAX) {
        return refused;
      }
      waiting = waiting.stream().filter(parcel -> refused.containsKey(parcel.id())).toList();
      backoff.before(attempt);
    }
  }

  private Map<String, String> send(List<Parcel> parcels) {
    var refused = new LinkedHashMap<String, String>();
    try {
      var answer = client.putEvents(r -> r.entries(entries(parcels))).entries();
      for (int i = 0; i < parcels.size(); i++) {
        var error = answer.get(i).errorCode();
        if (error != null) {
          refused.put(parcels.get(i).id(), error);
        }
      }
    } catch (SdkException e) {
      var reason = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
      parcels.forEach(parcel -> refused.put(parcel.id(), reason));
    }
    return refused;
  }

  private static List<PutEventsRequestEntry> entries(List<Parcel> parcels) {
    return parcels.stream().map(Parcel::entry).toList();
  }
}
