package org.kopilka.domain.migration;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to on day X (requirement 101): points moved within the last month, and the
 * questionnaire is incomplete or more than one card is on the phone.
 *
 * @param since the beginning of the local day a calendar month before day X
 */
public record Audience(Instant since) {
  /** For a day X, in a programme's zone. */
  public static Audience of(Instant dayX, ZoneId zone) {
    var day = dayX.atZone(zone).toLocalDate().minusMonths(1);
    return new Audience(day.atStartOfDay(zone).toInstant());
  }

  /**
   * Whether the holder of a reachable phone is written to.
   *
   * @param movedAt when points of any of the phone's cards last moved
   * @param complete whether nothing is missing in the questionnaire
   * @param cards on the phone that are not given up
   */
  public boolean has(@Nullable Instant movedAt, boolean complete, int cards) {
    return hasMoved(movedAt) && isToAct(complete, cards);
  }

  /** Whether points moved within the month. */
  public boolean hasMoved(@Nullable Instant movedAt) {
    return movedAt != null && !movedAt.isBefore(since);
  }

  /** Whether the holder has anything to do, in the cabinet or at the desk. */
  public static boolean isToAct(boolean complete, int cards) {
    return !complete || cards > 1;
  }
}
