package org.kopilka.domain.fraud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what is suspicious (decision 22). */
public final class Vigilance {
  private Vigilance() {}

  /**
   * What is to be kept and said.
   *
   * @param raised what a person should hear now
   */
  public record Outcome(Track after, List<Suspicion> raised) {
    public Outcome {
      raised = List.copyOf(raised);
    }
  }

  /**
   * A purchase is heard of.
   *
   * @param staff null unless the member is marked as staff
   * @param counting asked only where the card's own purchases are strange enough
   */
  public static Outcome heard(
      Track before, Visit visit, @Nullable StaffCard staff, Crowd.Counting counting) {
    var track = before.with(visit);
    if (track.equals(before)) {
      return new Outcome(before, List.of());
    }
    var found = new ArrayList<Suspicion>();
    var post = visit.post();
    if (post != null) {
      if (staff != null) {
        found.addAll(AtCashier.staff(track, visit, post, staff));
      }
      found.addAll(new AtCashier(track, post).look(counting));
    }
    found.addAll(Returns.lifted(track));
    return outcome(track, found, visit.at());
  }

  /** A return is heard of. */
  public static Outcome heard(Track before, GivenBack returned) {
    var track = before.with(returned);
    if (track.equals(before)) {
      return new Outcome(before, List.of());
    }
    var found = new ArrayList<>(Returns.lifted(track));
    found.addAll(Returns.debts(track));
    found.addAll(Returns.revived(track));
    return outcome(track, found, returned.at());
  }

  private static Outcome outcome(Track track, List<Suspicion> found, Instant at) {
    var raised = track.unsaid(found, at);
    return new Outcome(track.having(raised, at), raised);
  }
}
