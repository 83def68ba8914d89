package org.kopilka.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a run, for those who must find out why. Telling costs; most runs are silent. */
public final class Story {
  private final boolean told;
  private final List<String> lines = new ArrayList<>();

  private Story(boolean told) {
    this.told = told;
  }

  /** One that is kept. */
  public static Story told() {
    return new Story(true);
  }

  /** One that nobody wants to hear. */
  public static Story untold() {
    return new Story(false);
  }

  /** Adds a line, if the story is kept. */
  public void tell(Supplier<String> line) {
    if (told) {
      lines.add(line.get());
    }
  }

  /** What was told, in order. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
