package org.kopilka.simulation.outside;

import java.time.Clock;
import java.util.function.Consumer;
import org.kopilka.simulation.chance.Fate;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** The functions' way to the bus, which may take some events of a request and not others (F19). */
public final class BusCalls implements EventBridgeClient {
  static final Troubles TROUBLES =
      new Refusing(
          Party.BUS,
          dice ->
              EventBridgeException.builder()
                  .message("Throttling")
                  .writableStackTrace(false)
                  .build());

  private final Seam seam;
  private final Clock clock;
  private final Consumer<String> bus;
  private long taken;

  /**
   * Calls to a bus.
   *
   * @param bus takes events as the bus delivers them
   */
  public BusCalls(Seam seam, Clock clock, Consumer<String> bus) {
    this.seam = seam;
    this.clock = clock;
    this.bus = bus;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    return seam.call(
        "says " + request.entries().size() + " on the bus", TROUBLES, () -> put(request));
  }

  private PutEventsResponse put(PutEventsRequest request) {
    var results = request.entries().stream().map(this::put).toList();
    var failed = results.stream().filter(each -> each.errorCode() != null).count();
    return PutEventsResponse.builder()
        .entries(results)
        .failedEntryCount(Math.toIntExact(failed))
        .build();
  }

  private PutEventsResultEntry put(PutEventsRequestEntry entry) {
    var refused = seam.weather().troublesPermille().getOrDefault(Fate.REFUSED, 0);
    if (seam.dice().chance(refused)) {
      return PutEventsResultEntry.builder().errorCode("InternalFailure").build();
    }
    var id = "bus-" + ++taken;
    bus.accept(
        Envelopes.of(id, entry.source(), entry.detailType(), entry.detail(), clock.instant()));
    return PutEventsResultEntry.builder().eventId(id).build();
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
