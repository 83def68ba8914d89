package org.kopilka.simulation.till;

import org.kopilka.simulation.chance.Dice;

/** Who takes requests. */
@FunctionalInterface
public interface Desk {
  /**
   * Chooses a process that will take a request.
   *
   * @param wish mostly the order's own; another with the same key must not be done (F7)
   */
  Request request(Order order, Wish wish, String requestId, Dice dice);

  /** A request that is about to be made. */
  @FunctionalInterface
  interface Request {
    /**
     * Makes it.
     *
     * @throws Unheard when nothing came back
     */
    Heard make();
  }

  /** Nothing came back. */
  final class Unheard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing came back, because of this. */
    public Unheard(RuntimeException cause) {
      super(cause.getMessage(), cause, /* enableSuppression= */ false, /* writable= */ false);
    }
  }
}
