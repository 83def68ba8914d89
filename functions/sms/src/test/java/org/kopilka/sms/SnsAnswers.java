package org.kopilka.sms;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sns.model.InternalErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.OptedOutException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.ThrottledException;

/** What goes wrong with SNS, as the SDK tells it. */
final class SnsAnswers {

  static final String PHONE = "+375291234567";

  private SnsAnswers() {}

  static RuntimeException throttled() {
    return ThrottledException.builder().statusCode(429).awsErrorDetails(code("Throttled")).build();
  }

  static RuntimeException internalError() {
    return InternalErrorException.builder()
        .statusCode(500)
        .awsErrorDetails(code("InternalError"))
        .build();
  }

  static RuntimeException gatewayTimeout() {
    return SnsException.builder().statusCode(504).build();
  }

  static RuntimeException timeout() {
    return ApiCallTimeoutException.create(5_000);
  }

  /** SNS quotes the number in its sentence: it must not be passed on to the log. */
  static RuntimeException invalidNumber() {
    return InvalidParameterException.builder()
        .statusCode(400)
        .message("Invalid parameter: PhoneNumber Reason: " + PHONE + " is not valid to publish to")
        .awsErrorDetails(code("InvalidParameter"))
        .build();
  }

  static RuntimeException numberOptedOut() {
    return OptedOutException.builder().statusCode(430).awsErrorDetails(code("OptedOut")).build();
  }

  private static AwsErrorDetails code(String code) {
    return AwsErrorDetails.builder().errorCode(code).build();
  }
}
