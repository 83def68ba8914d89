package org.kopilka.simulation.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where two runs of a seed part.
 *
 * @param seed brings it back
 * @param lines for people to read: what was last the same, and what was not
 */
public record Difference(long seed, List<String> lines) {
  /** What led there. */
  private static final int BEFORE_MAX = 12;

  public Difference {
    lines = List.copyOf(lines);
  }

  static Optional<Difference> between(long seed, Told memory, Told local) {
    return between(seed, memory.story(), local.story())
        .or(() -> between(seed, memory.items(), local.items()));
  }

  private static Optional<Difference> between(long seed, List<String> memory, List<String> local) {
    int longer = Math.max(memory.size(), local.size());
    return IntStream.range(0, longer)
        .filter(i -> !at(memory, i).equals(at(local, i)))
        .mapToObj(i -> new Difference(seed, tell(memory, local, i)))
        .findFirst();
  }

  private static List<String> tell(List<String> memory, List<String> local, int at) {
    var shared = memory.subList(Math.max(0, at - BEFORE_MAX), Math.min(at, memory.size()));
    var told = new ArrayList<>(shared);
    told.add("in memory:      " + at(memory, at));
    told.add("DynamoDB Local: " + at(local, at));
    return told;
  }

  private static String at(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i) : "(nothing)";
  }
}
