package org.kopilka.store.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** An account's lines by time, and the account as it was at any past instant. */
public final class History {
  /** How often the index is asked again when it has not caught up with the table yet. */
  private static final int CATCH_UP_MAX = 20;

  /** Stands behind every {@link Lines#place}. */
  private static final String LAST = "~";

  private final TableItems table;
  private final LineItems items;
  private final Pause pause;

  public History(TableItems table, Pause pause) {
    this.table = table;
    this.items = new LineItems(table, pause);
    this.pause = pause;
  }

  /**
   * Lines of an account, newest first and without a gap, however far the index lags behind.
   *
   * @param before only lines before this {@link Lines#place}; null = from the newest
   * @param limit 1 to {@link Lines#SNAPSHOT_EVERY}
   */
  public List<Line> newestFirst(Account current, @Nullable String before, int limit) {
    var newest = before == null ? current.seq() : Lines.seqOf(before) - 1;
    var edge = before == null ? LAST : before;
    return pause
        .attempts(CATCH_UP_MAX, () -> whole(current, edge, newest, limit))
        .orElseThrow(() -> incomplete(current));
  }

  /** Empty while the index lacks some of them. */
  private Optional<List<Line>> whole(Account current, String edge, long newest, int limit) {
    var page = keys(current.programme(), current.id(), edge, false, null);
    var places = page.places().stream().limit(limit).toList();
    return isWhole(places, newest, limit)
        ? Optional.of(read(places).stream().map(Lines::line).toList())
        : Optional.empty();
  }

  /** Lines may have been added since the account was read, but none may be missing. */
  private static boolean isWhole(List<Place> places, long newest, int limit) {
    if (places.isEmpty()) {
      return newest == 0;
    }
    var first = places.getFirst().seq();
    return first >= newest && places.size() == Math.min(limit, first) && isUnbroken(places);
  }

  private static boolean isUnbroken(List<Place> newestFirst) {
    var first = newestFirst.getFirst().seq();
    return IntStream.range(0, newestFirst.size())
        .allMatch(i -> newestFirst.get(i).seq() == first - i);
  }

  private static IllegalStateException incomplete(Account current) {
    return new IllegalStateException("the history of " + current.id() + " is not complete yet");
  }

  /**
   * The account as it stood at an instant: a snapshot and fewer than {@link Lines#SNAPSHOT_EVERY}
   * lines after it. Empty before its first line.
   */
  public Optional<Account> asOf(Account current, Instant instant) {
    if (!instant.isBefore(current.recordedAt())) {
      return Optional.of(current);
    }
    return pause
        .attempts(CATCH_UP_MAX, () -> caughtUp(current, instant))
        .orElseThrow(() -> incomplete(current));
  }

  /** Empty while the index lacks some of its lines; else what there was, if there was any of it. */
  private Optional<Optional<Account>> caughtUp(Account current, Instant instant) {
    var last = lastUntil(current, instant);
    if (!caughtUp(current, instant, last)) {
      return Optional.empty();
    }
    var places = last == null ? List.<Place>of() : backTo(current, last);
    if (places.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return reachesBack(places)
        ? Optional.of(Optional.of(refold(current, places)))
        : Optional.empty();
  }

  /** The index is complete up to the instant when the very next line is the next number. */
  private boolean caughtUp(Account current, Instant instant, @Nullable Place last) {
    var from = Lines.place(instant.plusMillis(1), 0);
    var next = keys(current.programme(), current.id(), from, true, null).places();
    var expected = last == null ? 1 : last.seq() + 1;
    return !next.isEmpty() && next.getFirst().seq() == expected;
  }

  private @Nullable Place lastUntil(Account current, Instant instant) {
    var until = Lines.place(instant.plusMillis(1), 0);
    var places = keys(current.programme(), current.id(), until, false, null).places();
    return places.isEmpty() ? null : places.getFirst();
  }

  private Account refold(Account current, List<Place> newestFirst) {
    var later = new ArrayList<Map<String, AttributeValue>>();
    var account = Account.blank(current.id(), current.memberId(), current.programme());
    for (var item : read(newestFirst)) {
      var snapshot = Lines.snapshot(item);
      if (snapshot != null) {
        account = snapshot;
        break;
      }
      later.add(item);
    }
    for (var item : later.reversed()) {
      account = Ledger.apply(account, Lines.line(item).entry());
    }
    return account;
  }

  /** From a line back to its snapshot, or to the account's first line, without a gap. */
  private static boolean reachesBack(List<Place> newestFirst) {
    var stop = Math.max(stop(newestFirst.getFirst()), 1);
    return isUnbroken(newestFirst) && newestFirst.getLast().seq() == stop;
  }

  /** The number of the last snapshot up to a line; 0 before the first. */
  private static long stop(Place last) {
    return last.seq() - last.seq() % Lines.SNAPSHOT_EVERY;
  }

  /** Places from a line back to the one with the snapshot before it, or the first. */
  private List<Place> backTo(Account current, Place last) {
    var stop = stop(last);
    var places = new ArrayList<Place>();
    @Nullable Map<String, AttributeValue> start = null;
    do {
      var page = keys(current.programme(), current.id(), last.place() + LAST, false, start);
      page.places().stream().filter(p -> p.seq() >= stop).forEach(places::add);
      start = page.next();
    } while (start != null && places.getLast().seq() > Math.max(stop, 1));
    return places;
  }

  private List<Map<String, AttributeValue>> read(List<Place> places) {
    return items.get(places.stream().map(Place::pk).toList());
  }

  private record Place(String pk, String place, long seq) {}

  private record Keys(List<Place> places, @Nullable Map<String, AttributeValue> next) {}

  private Keys keys(
      String programme,
      String accountId,
      String edge,
      boolean forward,
      @Nullable Map<String, AttributeValue> start) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":h", Attributes.text(Lines.history(programme, accountId)));
    values.put(":edge", Attributes.text(edge));
    var request =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName("history")
            .keyConditionExpression("h = :h AND hs " + (forward ? ">=" : "<") + " :edge")
            .expressionAttributeValues(values)
            .scanIndexForward(forward)
            .limit(forward ? 1 : Lines.SNAPSHOT_EVERY)
            .exclusiveStartKey(start)
            .build();
    var answer = table.db().query(request);
    var places = answer.items().stream().map(History::place).toList();
    var next =
        answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.<String, AttributeValue>of();
    return new Keys(places, next.isEmpty() ? null : next);
  }

  private static Place place(Map<String, AttributeValue> item) {
    var place = Attributes.text(item, "hs");
    return new Place(Attributes.text(item, "pk"), place, Lines.seqOf(place));
  }
}
