package org.kopilka.domain.fraud;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.domain.fraud.Vigilance.Outcome;

/** A store of four cashiers, two and two by turns of two days, and one card that is watched. */
final class Shelf {
  static final Instant OPENING = Instant.parse("2026-03-02T06:00:00Z");
  static final Post MASHA = new Post("minsk-1", "masha");
  static final Post OLEG = new Post("minsk-1", "oleg");
  private static final int RECEIPTS_A_DAY = 100;
  private static final int CARDED_A_DAY = 60;
  private static final int AGAIN_A_DAY = 1;

  Track track = Track.NONE;
  final List<Suspicion> raised = new ArrayList<>();
  int counted;

  static Instant at(int day, int hour) {
    return OPENING.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  static boolean isMashasDay(int day) {
    return day / 2 % 2 == 0;
  }

  void buy(Post post, int day, int hour) {
    buy(new Visit("r-" + day + "-" + hour, at(day, hour), post, 30, 0, 500, false));
  }

  void buy(Visit visit) {
    take(Vigilance.heard(track, visit, null, this::crowd));
  }

  void giveBack(GivenBack returned) {
    take(Vigilance.heard(track, returned));
  }

  private void take(Outcome outcome) {
    track = outcome.after();
    raised.addAll(outcome.raised());
  }

  private Crowd crowd(String store, Instant until) {
    counted++;
    var days = new HashMap<String, Map<LocalDate, Crowd.Count>>();
    for (var at = OPENING; !at.isAfter(until); at = at.plus(Duration.ofDays(1))) {
      var team =
          isMashasDay((int) Duration.between(OPENING, at).toDays())
              ? List.of("masha", "ivan")
              : List.of("oleg", "anna");
      for (var who : team) {
        days.computeIfAbsent(who, _ -> new HashMap<>())
            .put(Crowd.day(at), new Crowd.Count(RECEIPTS_A_DAY, CARDED_A_DAY, AGAIN_A_DAY));
      }
    }
    return new Crowd(days);
  }
}
