package org.kopilka.simulation.check;

import java.util.function.Supplier;

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

  /** Throws if something is not so; what was seen is only told then. */
  public static void unless(boolean holds, Invariant invariant, Supplier<String> seen) {
    if (!holds) {
      throw new Violation(invariant, seen.get());
    }
  }

  /** Throws if two things differ. */
  public static void unlessEqual(Object expected, Object seen, Invariant invariant, String what) {
    unlessEqual(expected, seen, invariant, () -> what);
  }

  /** Throws if two things differ; what they are is only told then. */
  public static void unlessEqual(
      Object expected, Object seen, Invariant invariant, Supplier<String> what) {
    if (!expected.equals(seen)) {
      throw new Violation(invariant, what.get() + " is " + seen + " instead of " + expected);
    }
  }
}
