package org.kopilka.simulation.outside;

import java.util.List;
import java.util.function.Consumer;
import org.kopilka.simulation.chance.Fate;

/**
 * The way to the bus of those who say things without words. It may take some and not others (F19).
 *
 * @param bus takes what is said
 */
public record Offers<T>(Seam seam, Consumer<T> bus) {
  /** Says these; those that were not taken. */
  public List<T> refused(List<T> said) {
    return seam.call(
        "says " + said.size() + " on the bus",
        BusCalls.TROUBLES,
        () -> said.stream().filter(each -> !isTaken(each)).toList());
  }

  private boolean isTaken(T each) {
    var refused = seam.weather().troublesPermille().getOrDefault(Fate.REFUSED, 0);
    if (seam.dice().chance(refused)) {
      return false;
    }
    bus.accept(each);
    return true;
  }
}
