package org.kopilka.store;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The client of a deployed function: everything pinned, because looking around costs a cold start.
 */
public final class DynamoDb {
  private DynamoDb() {}

  /**
   * A client.
   *
   * @param environment of the function; Lambda sets {@code AWS_REGION} in it
   */
  public static DynamoDbClient client(Map<String, String> environment) {
    return DynamoDbClient.builder()
        .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
        .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
