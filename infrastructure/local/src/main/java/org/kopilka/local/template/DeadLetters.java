package org.kopilka.local.template;

import org.jspecify.annotations.Nullable;

/** The queue named for what failed for good, in the two ways in which SAM writes it. */
final class DeadLetters {
  private DeadLetters() {}

  /**
   * {@code DestinationConfig: {OnFailure: {Type: SQS, Destination: arn}}}, of a function's runs.
   */
  static @Nullable String ofDestination(Section owner) {
    if (!owner.has("DestinationConfig")) {
      return null;
    }
    var config = owner.section("DestinationConfig");
    var onFailure = config.section("OnFailure");
    if (onFailure.has("Type")) {
      onFailure.oneOf("Type", "SQS");
    }
    var queue = queue(onFailure, "Destination");
    onFailure.done();
    config.done();
    return queue;
  }

  /**
   * {@code DeadLetterConfig: {Arn: arn}} and {@code RetryPolicy}, of a rule or schedule. Both are
   * only checked: from one JVM's bus to its own queues and functions no delivery can fail.
   */
  static void checkDelivery(Section owner) {
    var policy = owner.section("RetryPolicy");
    policy.number("MaximumEventAgeInSeconds", 0);
    policy.number("MaximumRetryAttempts", 0);
    policy.done();
    if (owner.has("DeadLetterConfig")) {
      var config = owner.section("DeadLetterConfig");
      queue(config, "Arn");
      config.done();
    }
  }

  private static String queue(Section owner, String key) {
    return References.idOf(owner.text(key), owner.at(key));
  }
}
