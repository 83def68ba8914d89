package org.kopilka.simulation.world;

import java.util.List;
import java.util.stream.Stream;
import org.kopilka.simulation.check.Violation;
import org.kopilka.simulation.storm.Storm;

/**
 * A run that went wrong.
 *
 * @param seed brings it back, in a storm of its kind
 * @param steps that the shortest run had
 * @param story of that run
 */
public record Failure(Storm storm, long seed, int steps, Violation violation, List<String> story) {
  public Failure {
    story = List.copyOf(story);
  }

  /** For people to read. */
  public List<String> lines() {
    var head =
        "-Dstorm=%s -Dseed=%d goes wrong; %d steps are enough:".formatted(storm, seed, steps);
    return Stream.concat(Stream.of(head), story.stream()).toList();
  }
}
