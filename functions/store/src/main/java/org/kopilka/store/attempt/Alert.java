package org.kopilka.store.attempt;

import java.time.Instant;
import java.util.List;

/**
 * Somebody tried to link cards too often.
 *
 * @param id unique in the programme, and in the order of time
 * @param until none of what is exhausted has attempts before
 * @param exhausted which of MEMBER, PHONE and ADDRESS it was
 */
public record Alert(
    String programme,
    String id,
    String memberId,
    Instant at,
    Instant until,
    List<String> exhausted,
    String correlationId) {
  public Alert {
    exhausted = List.copyOf(exhausted);
  }
}
