package org.kopilka.local.replay;

/** Why a replay could not be done, in one sentence for whoever started it. */
public final class ReplayFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReplayFault(String message) {
    super(message);
  }
}
