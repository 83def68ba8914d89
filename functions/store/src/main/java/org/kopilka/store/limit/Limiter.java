package org.kopilka.store.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kopilka.domain.limit.Tally;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.Versioned;
import org.kopilka.store.ledger.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/**
 * Takes one of each of several counters, or none. Each is an item of its own, changed only as it
 * was read: however many come at once, no more are let through than may be.
 */
public final class Limiter {
  /** Who hears of counters that nothing is left of, in the same write. */
  public interface Told {
    /**
     * What is written of it.
     *
     * @param kinds of the counters
     */
    Stream<Put> exhausted(List<String> kinds, Instant until);
  }

  /** Each try lets one of those through who ask at once. */
  private static final int ATTEMPTS_MAX = 20;

  private static final String SORT_KEY = "ATTEMPTS";

  private final TableItems table;
  private final Pause pause;

  public Limiter(TableItems table, Pause pause) {
    this.table = table;
    this.pause = pause;
  }

  /** Takes one. */
  public Allowance take(List<Counter> counters, Told told, Instant now) {
    return pause
        .attempts(ATTEMPTS_MAX, () -> new Round(told, now).of(counters))
        .orElseGet(Allowance.Busy::new);
  }

  /** How a counter stands. */
  public Tally tally(String pk) {
    return table.get(pk, SORT_KEY).map(Tallies::tally).orElse(Tally.NONE);
  }

  /** The key of a counter's item. */
  public Map<String, AttributeValue> key(String pk) {
    return Attributes.key(pk, SORT_KEY);
  }

  /** One look at all counters. */
  private final class Round {
    private final Told told;
    private final Instant now;
    private final List<Put> taken = new ArrayList<>();
    private final List<Put> blocked = new ArrayList<>();
    private final List<String> exhausted = new ArrayList<>();
    private Instant until;

    Round(Told told, Instant now) {
      this.told = told;
      this.now = now;
      this.until = now;
    }

    /** Empty if somebody else was faster. */
    Optional<Allowance> of(List<Counter> counters) {
      for (var counter : counters) {
        var read = table.get(counter.pk(), SORT_KEY);
        var tally = read.map(Tallies::tally).orElse(Tally.NONE);
        switch (tally.take(counter.quota(), now)) {
          case Tally.Outcome.Taken(var after) -> taken.add(put(counter, read, after));
          case Tally.Outcome.Exhausted(var after, var end) -> {
            blocked.add(put(counter, read, after));
            exhausted.add(counter.kind());
            until = end;
          }
          case Tally.Outcome.Full(var end) -> {
            return Optional.of(new Allowance.Full(end));
          }
        }
      }
      return exhausted.isEmpty()
          ? written(taken, new Allowance.Granted())
          : written(told(), new Allowance.Full(until));
    }

    private List<Put> told() {
      return Stream.concat(blocked.stream(), told.exhausted(exhausted, until)).toList();
    }
  }

  private Put put(Counter counter, Optional<Map<String, AttributeValue>> read, Tally after) {
    var version = Versioned.of(read);
    var item = Attributes.keyed(counter.pk(), SORT_KEY);
    item.put("v", Attributes.number(version + 1));
    Tallies.put(item, after);
    return Versioned.replacing(version, item, table);
  }

  private Optional<Allowance> written(List<Put> puts, Allowance allowance) {
    return Versioned.write(table, puts.toArray(Put[]::new))
        ? Optional.of(allowance)
        : Optional.empty();
  }
}
