package org.kopilka.vault;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.kopilka.credentials.FunctionCredentials;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Secrets that are too large for a function's environment, whose variables have 4 KB together:
 * {@code X_SECRET} names one, and its text becomes {@code X}.
 */
public final class Vault {
  private static final String SUFFIX = "_SECRET";
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private Vault() {}

  /** The environment with the secrets that it names; the vault is not asked if it names none. */
  public static Map<String, String> opened(Map<String, String> environment) {
    return opened(environment, arn -> fetched(environment, arn));
  }

  static Map<String, String> opened(
      Map<String, String> environment, Function<String, String> fetching) {
    var opened = new HashMap<>(environment);
    environment.forEach(
        (name, arn) -> {
          if (name.endsWith(SUFFIX) && !arn.isBlank()) {
            opened.put(name.substring(0, name.length() - SUFFIX.length()), fetching.apply(arn));
          }
        });
    return Map.copyOf(opened);
  }

  private static String fetched(Map<String, String> environment, String arn) {
    try (var client = client(environment)) {
      return client.getSecretValue(r -> r.secretId(arn)).secretString();
    }
  }

  private static SecretsManagerClient client(Map<String, String> environment) {
    return SecretsManagerClient.builder()
        .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
        .credentialsProvider(FunctionCredentials.in(environment))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(ANSWER_WITHIN).build())
        .build();
  }
}
