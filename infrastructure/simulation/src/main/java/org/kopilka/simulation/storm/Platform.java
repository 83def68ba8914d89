package org.kopilka.simulation.storm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kopilka.domain.journal.Line;
import org.kopilka.simulation.chance.Dice;
import org.kopilka.simulation.check.AtRest;
import org.kopilka.simulation.check.Traces;
import org.kopilka.simulation.cloud.Mail;
import org.kopilka.simulation.till.Desk;
import org.kopilka.simulation.till.Phones;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.table.Change;

/** What tills and the table are connected with. */
public interface Platform extends Desk {
  /** What comes to people's phones; empty where there are none. */
  Optional<Phones> phones();

  /** What could be delivered now. */
  List<Mail> waiting(Instant now);

  /** Whether nothing is left to deliver, now or later. */
  boolean isEmpty();

  /** Takes a committed change of the table. */
  void changed(Change change, Optional<Line> line);

  /** Starts what some schedule starts, whatever the time is (F15). */
  void fireAny(Dice dice);

  /** Starts what all schedules start. */
  void fireAll();

  /** Somebody else does something to the platform (F18). */
  void disturb(List<Shopper> shoppers, Dice dice);

  /** Replaces some processes, as a deployment does. */
  void replace(Dice dice);

  /** Every process is a fresh one. */
  void replaceAll();

  /** Looks at what was said and sent. */
  void look(AtRest atRest, List<Shopper> shoppers);

  /** Looks there for those who were erased. */
  void look(Traces traces);
}
