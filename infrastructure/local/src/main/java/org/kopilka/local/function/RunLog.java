package org.kopilka.local.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** The log of one run. Its last line tells the dead letters why a function gave an item up. */
final class RunLog implements TextLog {
  private final LambdaLogger log;
  private String last = "";

  /**
   * An empty one.
   *
   * @param log where the lines go from here
   */
  RunLog(LambdaLogger log) {
    this.log = log;
  }

  /** Empty if there is none. */
  String last() {
    return last;
  }

  @Override
  public void log(String message, LogLevel level) {
    last = message.strip();
    log.log(message, level);
  }
}
