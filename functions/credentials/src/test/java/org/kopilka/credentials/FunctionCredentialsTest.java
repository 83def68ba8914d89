package org.kopilka.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * What Lambda hands out to functions restored from a snapshot is asked for, and asked for again.
 */
class FunctionCredentialsTest {
  private static final String TOKEN = "token-of-the-sandbox";

  private final Queue<String> answers = new ArrayDeque<>();
  private HttpServer lambda;
  private String address;

  @BeforeEach
  void start() throws IOException {
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext(
        "/",
        exchange -> {
          var known = TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
          var body = answers.remove().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 403, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    lambda.start();
    address = "http://127.0.0.1:" + lambda.getAddress().getPort() + "/credentials";
    System.setProperty(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property(), address);
    System.setProperty(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN.property(), TOKEN);
  }

  @AfterEach
  void stop() {
    lambda.stop(0);
    System.clearProperty(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property());
    System.clearProperty(SdkSystemSetting.AWS_CONTAINER_AUTHORIZATION_TOKEN.property());
  }

  @Test
  void askLambdaAfterASnapshotAndAgainWhenTheyHaveEnded() {
    answers.addAll(
        List.of(
            credentials("BEFORE", Instant.now().minus(Duration.ofMinutes(1))),
            credentials("AFTER", Instant.now().plus(Duration.ofHours(6)))));
    var provider = FunctionCredentials.in(Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", address));
    assertThat(provider.resolveCredentials().accessKeyId()).isEqualTo("BEFORE");
    assertThat(provider.resolveCredentials().accessKeyId()).isEqualTo("AFTER");
    assertThat(provider.resolveCredentials().accessKeyId()).isEqualTo("AFTER");
    assertThat(answers).isEmpty();
  }

  @Test
  void areTheEnvironmentsWhereItHasThem() {
    assertThat(FunctionCredentials.in(Map.of("AWS_ACCESS_KEY_ID", "AKIA")))
        .isInstanceOf(EnvironmentVariableCredentialsProvider.class);
    assertThat(
            FunctionCredentials.in(
                Map.of("AWS_ACCESS_KEY_ID", "AKIA", "AWS_CONTAINER_CREDENTIALS_FULL_URI", address)))
        .isInstanceOf(EnvironmentVariableCredentialsProvider.class);
    assertThat(FunctionCredentials.in(Map.of()))
        .isInstanceOf(EnvironmentVariableCredentialsProvider.class);
  }

  private static String credentials(String key, Instant until) {
    return """
    {"AccessKeyId": "%s", "SecretAccessKey": "secret", "Token": "session", "Expiration": "%s"}
    """
        .formatted(key, until);
  }
}
