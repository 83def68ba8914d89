package org.kopilka.rounds;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.bus.Bus;
import org.kopilka.bus.Outgoing;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.EventId;
import org.kopilka.wire.event.MalformedEventException;
import org.kopilka.wire.event.ShardOrder;

/**
 * Follows an order: without a shard it puts one order on the bus for each shard in which something
 * waits; with one it works that shard, and what it has no time left for becomes a further order.
 */
public final class Rounds {
  /** A run stops here: more than a page and the last request to the bus take. */
  static final int RESERVE_MS = 30_000;

  private final Job job;
  private final ProgrammeShelf shelf;
  private final Bus bus;
  private final Clock clock;

  public Rounds(Job job, ProgrammeShelf shelf, Bus bus, Clock clock) {
    this.job = job;
    this.shelf = shelf;
    this.bus = bus;
    this.clock = clock;
  }

  /**
   * Follows an order. It may come late, twice, or to two workers at once: an account that has
   * nothing left to do is left alone.
   *
   * @throws MalformedEventException if there is no such programme
   * @throws UnfinishedException if some of it could not be done: the order is to come again
   */
  public void run(ShardOrder order, Context context) {
    var log = new RoundLog(job.function(), order, context.getLogger());
    var shard = order.shard();
    if (shard == null) {
      fanOut(order, log);
    } else {
      var programme = String.valueOf(order.programme());
      work(order, new Shard(programme, shard), context, log);
    }
  }

  /** What is due later than now is not due, whatever the order says. */
  private Instant until(ShardOrder order) {
    var now = clock.instant();
    var asOf = order.asOf();
    return asOf == null || asOf.isAfter(now) ? now : asOf;
  }

  private Programmes programmes(String code) {
    return shelf
        .get(code, clock.instant())
        .orElseThrow(() -> new MalformedEventException("There is no such programme"));
  }

  private void fanOut(ShardOrder order, RoundLog log) {
    var until = until(order);
    var orders =
        shards(order.programme())
            .filter(shard -> job.waits(shard, until))
            .map(shard -> following(order, shard, until, null))
            .toList();
    put(orders);
    log.ordered(orders.size());
  }

  /** Their rules are not read: a code without a version has no accounts, and nothing due. */
  private Stream<Shard> shards(@Nullable String programme) {
    var codes = programme == null ? shelf.codes() : List.of(programmes(programme).code());
    return codes.stream()
        .flatMap(
            code ->
                IntStream.range(0, DueIndex.SHARDS).mapToObj(number -> new Shard(code, number)));
  }

  private void work(ShardOrder order, Shard shard, Context context, RoundLog log) {
    var until = until(order);
    var round = job.round(shard, programmes(shard.programme()), until, order.after());
    int worked = 0;
    var failed = new ArrayList<String>();
    do {
      for (var account : round.next()) {
        worked++;
        try {
          round.work(account, clock.instant());
        } catch (RuntimeException e) {
          failed.add(account);
          log.failed(account, e);
        }
      }
    } while (round.position() != null && context.getRemainingTimeInMillis() > RESERVE_MS);
    finish(round, following(order, shard, until, round.position()));
    log.worked(worked, failed.size(), round.position());
    if (!failed.isEmpty()) {
      throw new UnfinishedException(failed.size() + " of " + worked + " accounts failed");
    }
  }

  private void finish(Round round, ShardOrder rest) {
    if (round.position() == null) {
      round.end();
    } else {
      put(List.of(rest));
    }
  }

  private ShardOrder following(
      ShardOrder order, Shard shard, Instant until, @Nullable String after) {
    return new ShardOrder(
        job.order(), shard.programme(), shard.number(), until, after, order.correlationId());
  }

  private void put(List<ShardOrder> orders) {
    var refused = bus.put(orders.stream().map(this::event).toList());
    if (!refused.isEmpty()) {
      throw new UnfinishedException("the bus refused orders: " + refused.values());
    }
  }

  private Outgoing event(ShardOrder order) {
    var data = order.data();
    var id = EventId.of(job.order(), data.toString());
    var correlation = order.correlationId() == null ? id : order.correlationId();
    return Outgoing.of(
        job.function(),
        BusEvent.of(id, job.order(), clock.instant(), correlation, null, null, data));
  }
}
