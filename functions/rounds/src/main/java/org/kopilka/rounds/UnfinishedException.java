package org.kopilka.rounds;

/** Something of an order is left undone. It makes the run fail, so that the order comes again. */
public final class UnfinishedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnfinishedException(String message) {
    super(message);
  }
}
