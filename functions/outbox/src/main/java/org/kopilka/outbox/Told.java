package org.kopilka.outbox;

import java.util.List;
import java.util.Set;
import org.kopilka.bus.Outgoing;

/**
 * A record of the stream and what it tells.
 *
 * @param sequenceNumber its place in the stream
 * @param poison whether nobody can tell what it tells
 */
record Told(String sequenceNumber, List<Outgoing> events, boolean poison) {

  static Told of(StreamRecord streamed, OutboxLog log) {
    try {
      var events = ChangeEvents.of(streamed.change());
      return new Told(streamed.sequenceNumber(), events, false);
    } catch (RuntimeException e) {
      log.poison(streamed, e);
      return new Told(streamed.sequenceNumber(), List.of(), true);
    }
  }

  /** Whether it must come again. */
  boolean failed(Set<String> refused) {
    return poison || events.stream().anyMatch(event -> refused.contains(event.event().id()));
  }
}
