package org.kopilka.local.function;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintStream;

/** Where functions' log lines go: warnings and errors to a stream, the others if wanted. */
public final class FunctionLog implements TextLog {
  private final PrintStream out;
  private final boolean everything;

  /**
   * A log.
   *
   * @param everything whether it takes more than warnings and errors
   */
  public FunctionLog(PrintStream out, boolean everything) {
    this.out = out;
    this.everything = everything;
  }

  @Override
  public void log(String message, LogLevel level) {
    if (everything || level.compareTo(LogLevel.WARN) >= 0) {
      out.println(message.stripTrailing());
    }
  }
}
