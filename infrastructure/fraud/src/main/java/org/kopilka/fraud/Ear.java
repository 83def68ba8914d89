package org.kopilka.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kopilka.domain.fraud.Crowd;
import org.kopilka.domain.fraud.Post;
import org.kopilka.domain.fraud.Suspicion;
import org.kopilka.domain.fraud.Track;
import org.kopilka.domain.fraud.Vigilance;
import org.kopilka.domain.fraud.Visit;

/** Hears receipts as the function does, and keeps in memory what it keeps in the table. */
final class Ear {
  /** What was raised of whom, and when. */
  record Raised(String member, Instant at, Suspicion suspicion) {}

  private final Map<String, Track> tracks = new HashMap<>();
  private final Map<String, TreeMap<LocalDate, Map<String, Crowd.Count>>> stores = new HashMap<>();
  private final List<Raised> raised = new ArrayList<>();
  private long heard;
  private long counted;

  void hear(Sale sale) {
    heard++;
    var member = sale.member();
    if (member == null) {
      count(sale, 0, 0);
      return;
    }
    var post = new Post(sale.store(), sale.cashier());
    var visit =
        new Visit(sale.receiptId(), sale.at(), post, sale.earned(), sale.redeemed(), 500, false);
    var before = tracks.getOrDefault(member, Track.NONE);
    count(sale, 1, before.isAgain(visit) ? 1 : 0);
    var outcome = Vigilance.heard(before, visit, null, this::crowd);
    tracks.put(member, outcome.after());
    outcome.raised().forEach(each -> raised.add(new Raised(member, sale.at(), each)));
  }

  private void count(Sale sale, int carded, int again) {
    stores
        .computeIfAbsent(sale.store(), _ -> new TreeMap<>())
        .computeIfAbsent(Crowd.day(sale.at()), _ -> new HashMap<>())
        .merge(sale.cashier(), new Crowd.Count(1, carded, again), Crowd.Count::plus);
  }

  private Crowd crowd(String store, Instant until) {
    counted++;
    var last = Crowd.day(until);
    var days = new HashMap<String, Map<LocalDate, Crowd.Count>>();
    Objects.requireNonNull(stores.get(store))
        .subMap(last.minusDays(Track.WINDOW.toDays()), true, last, true)
        .forEach(
            (day, byCashier) ->
                byCashier.forEach(
                    (who, count) ->
                        days.computeIfAbsent(who, _ -> new HashMap<>()).put(day, count)));
    return new Crowd(days);
  }

  List<Raised> raised() {
    return List.copyOf(raised);
  }

  int members() {
    return tracks.size();
  }

  long heard() {
    return heard;
  }

  /** How often all of a store's receipts had to be counted. */
  long counted() {
    return counted;
  }
}
