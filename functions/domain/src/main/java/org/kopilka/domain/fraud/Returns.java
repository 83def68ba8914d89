package org.kopilka.domain.fraud;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Returns that bring what purchases should (contract, "Accepted openly"). */
final class Returns {
  /** Once may happen to anybody. */
  static final int RETURNS_MIN = 2;

  private Returns() {}

  /** A purchase lifted the tier, others earned by the better rate, and it came back. */
  static List<Suspicion> lifted(Track track) {
    return track.returns().stream()
        .filter(GivenBack::lowers)
        .flatMap(returned -> lifted(track, returned))
        .toList();
  }

  private static Stream<Suspicion> lifted(Track track, GivenBack returned) {
    return track.visits().stream()
        .filter(visit -> visit.lifts() && visit.receiptId().equals(returned.receiptId()))
        .flatMap(
            lifting -> {
              var between =
                  track.visits().stream().filter(each -> gains(each, lifting, returned)).toList();
              return between.isEmpty() ? Stream.of() : Stream.of(lifted(lifting, between));
            });
  }

  private static boolean gains(Visit each, Visit lifting, GivenBack returned) {
    return each.at().isAfter(lifting.at())
        && each.at().isBefore(returned.at())
        && each.rateBp() > lifting.rateBp()
        && gained(each, lifting) > 0;
  }

  private static long gained(Visit each, Visit lifting) {
    return each.earned() - each.earned() * lifting.rateBp() / each.rateBp();
  }

  private static Suspicion lifted(Visit lifting, List<Visit> between) {
    var figures = new EnumMap<Figure, Long>(Figure.class);
    figures.put(Figure.GAINED, between.stream().mapToLong(each -> gained(each, lifting)).sum());
    var receipts = Stream.concat(Stream.of(lifting), between.stream()).map(Visit::receiptId);
    return new Suspicion(Kind.TIER_RETURNED, lifting.post(), receipts.toList(), figures);
  }

  /** Returns whose points were gone. */
  static List<Suspicion> debts(Track track) {
    return several(track, Kind.DEBT_LEFT, GivenBack::newDebt);
  }

  /** Returns that gave burnt points two weeks more. */
  static List<Suspicion> revived(Track track) {
    return several(track, Kind.POINTS_REVIVED, GivenBack::reopened);
  }

  private static List<Suspicion> several(Track track, Kind kind, ToLongFunction<GivenBack> points) {
    var such = track.returns().stream().filter(each -> points.applyAsLong(each) > 0).toList();
    if (such.size() < RETURNS_MIN) {
      return List.of();
    }
    var figures =
        Map.of(
            Figure.DAYS, Track.WINDOW.toDays(),
            Figure.RETURNS, (long) such.size(),
            Figure.POINTS, such.stream().mapToLong(points).sum());
    var receipts = such.stream().map(GivenBack::receiptId).distinct().toList();
    return List.of(new Suspicion(kind, null, receipts, figures));
  }
}
