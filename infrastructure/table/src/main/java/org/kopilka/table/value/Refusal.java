package org.kopilka.table.value;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB throws at a request that makes no sense. */
public final class Refusal {
  private static final int BAD_REQUEST = 400;

  private Refusal() {}

  /** A ValidationException, for which the SDK has no class of its own. */
  public static DynamoDbException invalid(String message) {
    return refused(DynamoDbException.builder(), "ValidationException", message);
  }

  /** One about a parameter, in DynamoDB's usual words. */
  public static DynamoDbException invalidParameter(String what) {
    return invalid("One or more parameter values were invalid: " + what);
  }

  /** An exception of a kind of its own. */
  public static <T extends DynamoDbException.Builder> DynamoDbException refused(
      T kind, String code, String message) {
    var details =
        AwsErrorDetails.builder()
            .serviceName("DynamoDb")
            .errorCode(code)
            .errorMessage(message)
            .build();
    kind.message(message).statusCode(BAD_REQUEST).awsErrorDetails(details);
    // Who asked is who gets the refusal, and finding out where that was costs more than the rest.
    kind.writableStackTrace(false);
    return (DynamoDbException) kind.build();
  }

  /**
   * What is DynamoDB's but not ours, because no code of this project asks for it.
   *
   * @param asked whether it is asked for now
   */
  public static void unlessUnused(boolean asked, String what) {
    if (asked) {
      throw new UnsupportedOperationException("The table in memory has no " + what);
    }
  }
}
