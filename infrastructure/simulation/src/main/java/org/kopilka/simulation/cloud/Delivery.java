package org.kopilka.simulation.cloud;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.chance.Weather;

/** How batches get to those who work them, with as many repetitions as the weather has. */
public final class Delivery {
  private final Crew crew;
  private final Lost lost;
  private Weather weather;

  /** Deliveries that this crew works. */
  public Delivery(Crew crew, Lost lost, Weather weather) {
    this.crew = crew;
    this.lost = lost;
    this.weather = weather;
  }

  /** Changes the weather. */
  public void weather(Weather next) {
    weather = next;
  }

  Lost lost() {
    return lost;
  }

  /** Whether this one is made once more. */
  boolean isDoubled(Dice dice) {
    return dice.chance(weather.duplicatesPermille());
  }

  /**
   * Begins one.
   *
   * @param ids of the batch's items
   * @param work tells which of them failed
   * @param settled is told so: all, if the process was killed
   */
  void begin(
      String to, List<String> ids, Supplier<Set<String>> work, Consumer<Set<String>> settled) {
    crew.begin(
        to + " with " + ids,
        () -> settled.accept(work.get()),
        () -> settled.accept(Set.copyOf(ids)));
  }
}
