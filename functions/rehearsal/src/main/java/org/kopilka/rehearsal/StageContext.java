package org.kopilka.rehearsal;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/** Lambda, as far as a function on a stage asks. What it says is not logged: nothing happened. */
final class StageContext implements Context, LambdaLogger {
  private static final int LEFT_MS = 10_000;
  private static final int MEMORY_MB = 1024;

  @Override
  public String getAwsRequestId() {
    return Stage.NAME;
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }

  @Override
  public void log(String message) {
    // Nobody listens.
  }

  @Override
  public void log(byte[] message) {
    // Nobody listens.
  }

  @Override
  public String getLogGroupName() {
    return Stage.NAME;
  }

  @Override
  public String getLogStreamName() {
    return Stage.NAME;
  }

  @Override
  public String getFunctionName() {
    return Stage.NAME;
  }

  @Override
  public String getFunctionVersion() {
    return Stage.NAME;
  }

  @Override
  public String getInvokedFunctionArn() {
    return Stage.NAME;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return LEFT_MS;
  }

  @Override
  public int getMemoryLimitInMB() {
    return MEMORY_MB;
  }
}
