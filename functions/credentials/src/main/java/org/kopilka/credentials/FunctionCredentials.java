package org.kopilka.credentials;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

/**
 * The credentials of a function, found without looking around, because looking around costs a cold
 * start. They lie in the environment; a function restored from a snapshot asks Lambda for them
 * instead, because keys from before the snapshot would have ended (Lambda's guide, SnapStart).
 */
public final class FunctionCredentials {
  private static final String KEY = "AWS_ACCESS_KEY_ID";
  private static final String ADDRESS = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

  private FunctionCredentials() {}

  /**
   * Where the credentials come from. Nothing is read before the first request.
   *
   * @param environment of the function; Lambda sets either of the two in it
   */
  public static AwsCredentialsProvider in(Map<String, String> environment) {
    var mustAsk = environment.containsKey(ADDRESS) && !environment.containsKey(KEY);
    return mustAsk
        ? ContainerCredentialsProvider.create()
        : EnvironmentVariableCredentialsProvider.create();
  }
}
