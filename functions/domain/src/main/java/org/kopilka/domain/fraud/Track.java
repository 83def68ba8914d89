package org.kopilka.domain.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a member's cards did of late. It is the same whatever order it was heard in and however
 * often: receipts and returns are sets, cut to the newest.
 *
 * @param visits oldest first
 * @param returns oldest first
 * @param told when what was last said of the card, by {@link Suspicion#topic()}
 */
public record Track(List<Visit> visits, List<GivenBack> returns, Map<String, Instant> told) {
  public static final Track NONE = new Track(List.of(), List.of(), Map.of());

  /** How far back anything is looked at: twelve weeks. */
  public static final Duration WINDOW = Duration.ofDays(84);

  /** Later than that after another one is another shift. */
  public static final Duration SHIFT = Duration.ofHours(12);

  /** More than two purchases a day for twelve weeks. */
  public static final int VISITS_MAX = 200;

  public static final int RETURNS_MAX = 50;

  private static final Comparator<Visit> BY_TIME =
      Comparator.comparing(Visit::at).thenComparing(Visit::receiptId);
  private static final Comparator<GivenBack> RETURNS_BY_TIME =
      Comparator.comparing(GivenBack::at)
          .thenComparing(GivenBack::receiptId)
          .thenComparing(GivenBack::returnId);

  public Track {
    visits = List.copyOf(visits);
    returns = List.copyOf(returns);
    told = Map.copyOf(told);
  }

  /** The same with a purchase more; equal if it is known, or too old to matter. */
  public Track with(Visit visit) {
    if (visits.stream().anyMatch(known -> known.receiptId().equals(visit.receiptId()))) {
      return this;
    }
    var all = new ArrayList<>(visits);
    all.add(visit);
    all.sort(BY_TIME);
    return new Track(all, returns, told).cut();
  }

  /** The same with a return more. */
  public Track with(GivenBack returned) {
    if (returns.stream().anyMatch(known -> isSame(known, returned))) {
      return this;
    }
    var all = new ArrayList<>(returns);
    all.add(returned);
    all.sort(RETURNS_BY_TIME);
    return new Track(visits, all, told).cut();
  }

  private static boolean isSame(GivenBack one, GivenBack other) {
    return one.receiptId().equals(other.receiptId()) && one.returnId().equals(other.returnId());
  }

  private Track cut() {
    var since = newest().minus(WINDOW);
    var recent = visits.stream().filter(each -> each.at().isAfter(since)).toList();
    var back = returns.stream().filter(each -> each.at().isAfter(since)).toList();
    var said = new HashMap<>(told);
    said.values().removeIf(at -> !at.isAfter(since));
    return new Track(last(recent, VISITS_MAX), last(back, RETURNS_MAX), said);
  }

  private static <T> List<T> last(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /** When the latest of it happened. */
  public Instant newest() {
    var bought = visits.isEmpty() ? Instant.EPOCH : visits.getLast().at();
    var returned = returns.isEmpty() ? Instant.EPOCH : returns.getLast().at();
    return bought.isAfter(returned) ? bought : returned;
  }

  /** The suspicions of these that have not been raised of late. */
  List<Suspicion> unsaid(List<Suspicion> suspicions, Instant at) {
    return suspicions.stream().filter(each -> !isSaid(each, at)).toList();
  }

  private boolean isSaid(Suspicion suspicion, Instant at) {
    var last = told.get(suspicion.topic());
    return last != null && Duration.between(last, at).abs().compareTo(suspicion.kind().quiet()) < 0;
  }

  /** The same, with these raised. */
  Track having(List<Suspicion> raised, Instant at) {
    var said = new HashMap<>(told);
    raised.forEach(each -> said.put(each.topic(), at));
    return new Track(visits, returns, said);
  }

  /** Purchases here within half a day after another here. */
  static int again(List<Visit> here) {
    int again = 0;
    for (int i = 1; i < here.size(); i++) {
      if (isNear(here.get(i - 1), here.get(i))) {
        again++;
      }
    }
    return again;
  }

  static boolean isNear(Visit one, Visit other) {
    return Duration.between(one.at(), other.at()).abs().compareTo(SHIFT) < 0;
  }

  /** Whether the card was at the same post within half a day of this purchase. */
  public boolean isAgain(Visit visit) {
    var post = visit.post();
    return post != null
        && visits.stream()
            .anyMatch(
                each ->
                    each.isAt(post)
                        && !each.receiptId().equals(visit.receiptId())
                        && isNear(each, visit));
  }
}
