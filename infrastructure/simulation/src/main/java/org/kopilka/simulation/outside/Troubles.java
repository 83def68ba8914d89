package org.kopilka.simulation.outside;

import org.kopilka.simulation.chance.Dice;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** How one kind of call fails. */
interface Troubles {
  /** Whom they are troubles with. */
  Party party();

  /** Surely not done. */
  RuntimeException refusal(Dice dice);

  /** Whether the client library asks again by itself. */
  default boolean repeats() {
    return false;
  }

  /** Nobody knows. */
  default RuntimeException silence() {
    return ApiCallTimeoutException.builder()
        .message("Nobody answered in time")
        .writableStackTrace(false)
        .build();
  }
}
