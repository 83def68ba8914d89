package org.kopilka.local.function;

/** A run of a function that ended in an exception, which is the cause. */
public final class FunctionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FunctionFailed(String function, Throwable cause) {
    super(function + " failed: " + cause, cause);
  }
}
