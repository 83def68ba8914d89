package org.kopilka.local.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;

/** A log that takes a line one way; the runtime has four. */
interface TextLog extends LambdaLogger {
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
