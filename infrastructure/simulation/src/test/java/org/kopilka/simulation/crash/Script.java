package org.kopilka.simulation.crash;

import java.util.List;
import java.util.Map;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.chance.Fate;
import org.kopilka.simulation.chance.Weather;
import org.kopilka.simulation.outside.Party;
import org.kopilka.simulation.outside.Seam;

/** Counts the calls of a run, and deals the blows where they are due. */
final class Script implements Seam.Fates {
  private static final Weather SOME_EVENTS_REFUSED =
      new Weather(Map.of(Fate.REFUSED, 500), 0, 0, 0, 0);

  private final List<Blow> blows;
  private final Seam seam;
  private final Runnable whenDead;
  private int calls;

  /**
   * A script.
   *
   * @param whenDead told of each death, before it
   */
  Script(List<Blow> blows, Seam seam, Runnable whenDead) {
    this.blows = blows;
    this.seam = seam;
    this.whenDead = whenDead;
  }

  /** How many calls there were. */
  int calls() {
    return calls;
  }

  @Override
  public Fate of(Party party) {
    calls++;
    seam.weather(Weather.CALM);
    var due = blows.stream().filter(blow -> blow.hits(calls)).findAny();
    return due.map(blow -> dealt(blow, party)).orElse(Fate.FINE);
  }

  private Fate dealt(Blow blow, Party party) {
    seam.turn(new Dice(blow.variant()));
    if (blow.isDeath()) {
      whenDead.run();
    }
    if (party == Party.BUS && blow.fate() == Fate.REFUSED && blow.variant() > 0) {
      seam.weather(SOME_EVENTS_REFUSED);
      return Fate.FINE;
    }
    return blow.fate();
  }
}
