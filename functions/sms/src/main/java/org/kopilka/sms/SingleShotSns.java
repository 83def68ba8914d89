package org.kopilka.sms;

import java.time.Duration;
import java.util.Map;
import org.kopilka.credentials.FunctionCredentials;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/**
 * SNS's client, made to ask once. By itself the SDK asks up to three times, and the second time
 * after a lost answer would be a second text; the queue retries what is known to be safe.
 */
final class SingleShotSns {

  /** A batch of five, each of them this slow, ends before the function's time-out (30 s). */
  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

  private SingleShotSns() {}

  /**
   * The client of the deployed function, pinned like the table's.
   *
   * @param environment of the function; Lambda sets {@code AWS_REGION} in it
   */
  static SnsClient client(Map<String, String> environment) {
    return builder()
        .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
        .credentialsProvider(FunctionCredentials.in(environment))
        .build();
  }

  static SnsClientBuilder builder() {
    return SnsClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            client ->
                client.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(ANSWER_MAX));
  }
}
