package org.kopilka.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.kopilka.bus.Outgoing;
import org.kopilka.domain.journal.Line;
import org.kopilka.wire.event.BusEvent;

/** What a line is told by, as tests look at it. */
final class Telling {
  private Telling() {}

  /** Function and type of each event. */
  static List<String> types(Line line) {
    return LineEvents.of(line).stream()
        .map(e -> e.source().replace("kopilka.", "") + " " + e.event().type())
        .toList();
  }

  static List<String> ids(Line line) {
    return LineEvents.of(line).stream().map(Outgoing::event).map(BusEvent::id).toList();
  }

  static ObjectNode data(Line line, int number) {
    return LineEvents.of(line).get(number).event().data();
  }
}
