package org.kopilka.simulation.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kopilka.simulation.chance.Dice;

/**
 * A shard of the table's stream and who follows it: in order, from the lowest failed record on
 * again, and past a record that failed too often (F17, F18).
 *
 * @param <R> a record
 */
public final class StreamMail<R> implements Mail {
  private final Worker<R> follower;
  private final Delivery delivery;
  private final List<R> records = new ArrayList<>();
  private boolean underWay;
  private int tries;

  /** An empty one. */
  public StreamMail(Worker<R> follower, Delivery delivery) {
    this.follower = follower;
    this.delivery = delivery;
  }

  /** Takes a record. */
  public void add(R record) {
    records.add(record);
  }

  @Override
  public boolean waits(Instant now) {
    return !underWay && !records.isEmpty();
  }

  @Override
  public boolean isEmpty() {
    return records.isEmpty();
  }

  @Override
  public void deliver(Dice dice, Instant now) {
    // A batch that fails is cut until its culprit stands alone.
    int most = tries > 1 ? 1 : Math.min(records.size(), follower.batchSizeMax());
    var batch = List.copyOf(records.subList(0, 1 + dice.below(most)));
    var ids = batch.stream().map(follower::id).toList();
    var again = delivery.isDoubled(dice);
    underWay = true;
    delivery.begin(
        follower.name(), ids, follower.work(batch, dice), failed -> settle(ids, failed, again));
  }

  private void settle(List<String> ids, Set<String> failed, boolean again) {
    underWay = false;
    int done = 0;
    while (done < ids.size() && !failed.contains(ids.get(done))) {
      done++;
    }
    if (done > 0) {
      tries = 0;
      if (!again) {
        records.subList(0, done).clear();
      }
    } else if (++tries > follower.retriesMax() + 1) {
      var culprit = records.removeFirst();
      delivery.lost().add(follower.text(culprit), () -> records.add(culprit));
      tries = 0;
    }
  }
}
