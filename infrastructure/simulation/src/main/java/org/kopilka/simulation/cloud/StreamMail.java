package org.kopilka.simulation.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kopilka.local.stream.StreamRecord;
import org.kopilka.local.template.Stack;
import org.kopilka.simulation.chance.Dice;

/**
 * A shard of the table's stream and the function that follows it: in order, from the lowest failed
 * record on again, and past a record that failed too often (F17, F18).
 */
public final class StreamMail implements Mail {
  private final Stack.StreamSource source;
  private final Delivery delivery;
  private final List<StreamRecord> records = new ArrayList<>();
  private boolean underWay;
  private int tries;

  StreamMail(Stack.StreamSource source, Delivery delivery) {
    this.source = source;
    this.delivery = delivery;
  }

  void add(StreamRecord record) {
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
    int most = tries > 1 ? 1 : Math.min(records.size(), source.batchSizeMax());
    var batch = List.copyOf(records.subList(0, 1 + dice.below(most)));
    var ids = batch.stream().map(StreamRecord::sequenceNumber).toList();
    var texts = batch.stream().map(StreamRecord::json).toList();
    var again = delivery.isDoubled(dice);
    underWay = true;
    delivery.begin(
        source.function(),
        dice,
        Json.records(texts).getBytes(StandardCharsets.UTF_8),
        ids,
        failed -> settle(ids, failed, again));
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
    } else if (++tries > source.onFailure().retriesMax() + 1) {
      var culprit = records.removeFirst();
      delivery.lost().add(culprit.json(), () -> records.add(culprit));
      tries = 0;
    }
  }
}
