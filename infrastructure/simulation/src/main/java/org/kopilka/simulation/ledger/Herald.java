package org.kopilka.simulation.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kopilka.domain.journal.Line;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.cloud.Worker;
import org.kopilka.simulation.outside.Offers;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells whoever listens of each line, by its place and without words.
 *
 * @param batchSizeMax of the template
 * @param retriesMax of the template
 */
record Herald(Offers<Line> listeners, int batchSizeMax, int retriesMax) implements Worker<Line> {
  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public String id(Line line) {
    return line.key().pk();
  }

  @Override
  public String text(Line line) {
    return id(line);
  }

  @Override
  public Supplier<Set<String>> work(List<Line> batch, Dice dice) {
    return () -> refused(batch).stream().map(this::id).collect(Collectors.toSet());
  }

  private List<Line> refused(List<Line> batch) {
    try {
      return listeners.refused(batch);
    } catch (SdkException _) {
      return batch;
    }
  }
}
