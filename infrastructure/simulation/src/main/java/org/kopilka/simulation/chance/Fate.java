package org.kopilka.simulation.chance;

/** What becomes of a call to the outside (faults F1 to F5, F8, F9). */
public enum Fate {
  /** It does what it should. */
  FINE,
  /** It is not done, and the caller is told so: throttled, in conflict with another. */
  REFUSED,
  /** It is not done, and the caller hears nothing in time. */
  LOST,
  /** It is done, and the caller hears nothing in time. */
  DONE_UNHEARD,
  /** It is done twice, as a client library does that did not hear the first answer. */
  TWICE,
  /** The caller dies before it. */
  DIES_BEFORE,
  /** It is done, and the caller dies before hearing so. */
  DIES_AFTER
}
