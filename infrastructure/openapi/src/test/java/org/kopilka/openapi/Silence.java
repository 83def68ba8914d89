package org.kopilka.openapi;

import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** Functions' lines are of no interest here: each answer is looked at. */
final class Silence implements LambdaLogger {
  @Override
  public void log(String message) {}

  @Override
  public void log(byte[] message) {}
}
