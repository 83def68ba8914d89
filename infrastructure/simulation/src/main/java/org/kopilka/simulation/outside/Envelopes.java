package org.kopilka.simulation.outside;

import java.time.Instant;

/** Events as the bus delivers them. Sources and types are words that need no escaping. */
public final class Envelopes {
  private Envelopes() {}

  /**
   * An event.
   *
   * @param id the bus's own
   * @param detail a JSON object
   */
  public static String of(String id, String source, String detailType, String detail, Instant at) {
    return "{\"version\":\"0\",\"id\":\""
        + id
        + "\",\"source\":\""
        + source
        + "\",\"detail-type\":\""
        + detailType
        + "\",\"account\":\"000000000000\",\"region\":\"local\",\"resources\":[],\"time\":\""
        + at
        + "\",\"detail\":"
        + detail
        + "}";
  }
}
