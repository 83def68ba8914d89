package org.kopilka.simulation.check;

/** Something that must never be, and was. */
public final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Invariant invariant;

  /** A violation of an invariant, with what was seen. */
  public Violation(Invariant invariant, String seen) {
    super(invariant + ": " + seen);
    this.invariant = invariant;
  }

  /** A violation by something that nobody expected at all. */
  public Violation(Invariant invariant, String seen, Throwable cause) {
    super(invariant + ": " + seen, cause);
    this.invariant = invariant;
  }

  /** Which one it is. */
  public Invariant invariant() {
    return invariant;
  }

  /** Throws if something is not so. */
  public static void unless(boolean holds, Invariant invariant, String seen) {
    if (!holds) {
      throw new Violation(invariant, seen);
    }
  }

  /** Throws if two things differ. */
  public static void unlessEqual(Object expected, Object seen, Invariant invariant, String what) {
    if (!expected.equals(seen)) {
      throw new Violation(invariant, what + " is " + seen + " instead of " + expected);
    }
  }
}
