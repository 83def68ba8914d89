package org.kopilka.store;

import java.util.Map;
import org.kopilka.credentials.FunctionCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
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
    return client(
        environment, FunctionCredentials.in(environment), UrlConnectionHttpClient.create());
  }

  /** The same client, but whatever it asks is answered by {@code http}: it reaches no table. */
  public static DynamoDbClient rehearsing(SdkHttpClient http) {
    var nobody = AwsBasicCredentials.create("rehearsal", "rehearsal");
    return client(Map.of(), StaticCredentialsProvider.create(nobody), http);
  }

  /**
   * Asks the table for what it does not have, by a client of its own, so that names, handshake and
   * credentials have been gone through once. Nothing is kept of it.
   */
  public static void greet(Map<String, String> environment, String table) {
    try (var db = client(environment)) {
      new TableItems(db, table).get("REHEARSAL", "REHEARSAL");
    }
  }

  private static DynamoDbClient client(
      Map<String, String> environment, AwsCredentialsProvider credentials, SdkHttpClient http) {
    return DynamoDbClient.builder()
        .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
        .credentialsProvider(credentials)
        .httpClient(http)
        .build();
  }
}
