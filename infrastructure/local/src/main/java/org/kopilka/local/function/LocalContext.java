package org.kopilka.local.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a function about its run. */
final class LocalContext implements Context {
  private final LocalFunction function;
  private final LambdaLogger log;
  private final Instant deadline;
  private final String requestId;

  LocalContext(LocalFunction function, LambdaLogger log) {
    this.function = function;
    this.log = log;
    this.deadline = function.outside().clock().instant().plus(function.timeout());
    this.requestId = function.outside().ids().get();
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return "local";
  }

  @Override
  public String getLogStreamName() {
    return function.id();
  }

  @Override
  public String getFunctionName() {
    return function.id();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:local:" + function.id();
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
    var left = Duration.between(function.outside().clock().instant(), deadline);
    return Math.toIntExact(Math.max(0, left.toMillis()));
  }

  @Override
  public int getMemoryLimitInMB() {
    return function.memoryMb();
  }

  @Override
  public LambdaLogger getLogger() {
    return log;
  }
}
