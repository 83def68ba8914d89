package org.kopilka.simulation.cloud;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kopilka.local.function.FunctionFailed;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.chance.Weather;

/**
 * How batches get to functions: by whichever fleet, with as many repetitions as the weather has.
 */
public final class Delivery {
  private final Crew crew;
  private final Fleets fleets;
  private final Lost lost;
  private Weather weather;

  /** Deliveries to these fleets. */
  public Delivery(Crew crew, Fleets fleets, Lost lost, Weather weather) {
    this.crew = crew;
    this.fleets = fleets;
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
   * @param settled is told which of them failed: all, if the function did or was killed
   */
  void begin(
      String function, Dice dice, byte[] event, List<String> ids, Consumer<Set<String>> settled) {
    var fleet = fleets.any(dice);
    var all = Set.copyOf(ids);
    crew.begin(
        function + " with " + ids,
        () -> settled.accept(failed(fleet, function, event, all)),
        () -> settled.accept(all));
  }

  private static Set<String> failed(Fleet fleet, String function, byte[] event, Set<String> all) {
    try {
      var failed = Json.failed(fleet.run(function, event));
      return all.containsAll(failed) ? failed : all;
    } catch (FunctionFailed e) {
      return all;
    }
  }
}
