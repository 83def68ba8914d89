package org.kopilka.simulation.storm;

import java.util.Locale;

/** Kinds of storms: how much of the platform is in them. */
public enum Storm {
  /** All: functions as they are deployed, their JSON, the bus's rules, queues and phones. */
  WHOLE(1000),
  /** The ledger alone: the rules and the store, called without words. Many times faster. */
  LEDGER(250);

  private final int againPermille;

  Storm(int againPermille) {
    this.againPermille = againPermille;
  }

  /** How much of all that was done is asked for once more at the end. */
  public int againPermille() {
    return againPermille;
  }

  /** The one of this name, in small letters. */
  public static Storm of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
