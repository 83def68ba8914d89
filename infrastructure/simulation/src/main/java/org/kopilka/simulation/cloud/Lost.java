package org.kopilka.simulation.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kopilka.simulation.Story;

/** Dead letters: what was given up, and how it is sent once more when the weather is better. */
public final class Lost {
  private record Letter(String text, Runnable again) {}

  private final List<Letter> letters = new ArrayList<>();
  private final Story story;

  /** None yet. */
  public Lost(Story story) {
    this.story = story;
  }

  void add(String text, Runnable again) {
    story.tell(() -> "given up: " + text);
    letters.add(new Letter(text, again));
  }

  /** Puts those that are worth another try back where they came from. */
  public void redrive(Predicate<String> worth) {
    var back = letters.stream().filter(letter -> worth.test(letter.text())).toList();
    letters.removeAll(back);
    back.forEach(letter -> letter.again().run());
  }

  /** What was given up and not sent again. */
  public List<String> texts() {
    return letters.stream().map(Letter::text).toList();
  }
}
