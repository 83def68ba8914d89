package org.kopilka.files;

import java.net.URI;
import java.util.Map;
import org.kopilka.credentials.FunctionCredentials;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The clients of a deployed function. Buckets stand in the path, as in addresses that are given
 * out: on the emulator there is no name for each of them.
 */
public final class S3 {
  private static final String ENDPOINT = "AWS_ENDPOINT_URL";

  private S3() {}

  /**
   * A client.
   *
   * @param environment of the function; Lambda sets {@code AWS_REGION} in it
   */
  public static S3Client client(Map<String, String> environment) {
    return S3Client.builder()
        .region(region(environment))
        .credentialsProvider(FunctionCredentials.in(environment))
        .httpClient(UrlConnectionHttpClient.create())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .forcePathStyle(true)
        .build();
  }

  /** Who gives out addresses. */
  public static S3Presigner presigner(Map<String, String> environment) {
    var presigner =
        S3Presigner.builder()
            .region(region(environment))
            .credentialsProvider(FunctionCredentials.in(environment))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build());
    var endpoint = environment.get(ENDPOINT);
    return endpoint == null
        ? presigner.build()
        : presigner.endpointOverride(URI.create(endpoint)).build();
  }

  private static Region region(Map<String, String> environment) {
    return Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1"));
  }
}
