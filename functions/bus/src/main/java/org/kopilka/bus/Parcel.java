package org.kopilka.bus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * An event as an entry of a request.
 *
 * @param bytes what it counts towards the size of its request
 */
record Parcel(String id, PutEventsRequestEntry entry, int bytes) {
  /** What the bus takes at once. */
  static final int REQUEST_ENTRIES_MAX = 10;

  /** What all entries of a request together may weigh. */
  static final int REQUEST_BYTES_MAX = 256 * 1024;

  static Parcel of(Outgoing outgoing, String bus) {
    var event = outgoing.event();
    var detail = event.encode();
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(outgoing.source())
            .detailType(event.type())
            .detail(detail)
            .build();
    return new Parcel(
        event.id(), entry, bytes(outgoing.source()) + bytes(event.type()) + bytes(detail));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** As few requests as their order allows. */
  static List<List<Parcel>> requests(List<Parcel> parcels) {
    var requests = new ArrayList<List<Parcel>>();
    int room = 0;
    for (var parcel : parcels) {
      if (parcel.bytes() > room || requests.getLast().size() == REQUEST_ENTRIES_MAX) {
        requests.add(new ArrayList<>());
        room = REQUEST_BYTES_MAX;
      }
      requests.getLast().add(parcel);
      room -= parcel.bytes();
    }
    return requests;
  }
}
