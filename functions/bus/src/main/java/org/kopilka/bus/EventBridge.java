package org.kopilka.bus;

import java.time.Duration;
import java.util.Map;
import org.kopilka.credentials.FunctionCredentials;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * The client of a deployed function: everything pinned, because looking around costs a cold start.
 * It does not try again by itself: {@link Bus} does, and two layers would multiply.
 */
public final class EventBridge {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private EventBridge() {}

  /**
   * A client.
   *
   * @param environment of the function; Lambda sets {@code AWS_REGION} in it
   */
  public static EventBridgeClient client(Map<String, String> environment) {
    return EventBridgeClient.builder()
        .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
        .credentialsProvider(FunctionCredentials.in(environment))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(ANSWER_WITHIN).build())
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }
}
