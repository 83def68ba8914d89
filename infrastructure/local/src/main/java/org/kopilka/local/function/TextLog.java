package org.kopilka.local.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;

/** A log that takes a line one way; the runtime has four. */
@FunctionalInterface
public interface TextLog extends LambdaLogger {
  /** One that nobody reads. */
  TextLog SILENT = (message, level) -> {};

  @Override
  void log(String message, LogLevel level);

  @Override
  default void log(String message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  default void log(byte[] message) {
    log(message, LogLevel.UNDEFINED);
  }

  @Override
  default void log(byte[] message, LogLevel level) {
    log(new String(message, StandardCharsets.UTF_8), level);
  }
}
