package org.kopilka.bench.dynamo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local in memory, in a process of its own. It keeps a database for each access key: those
 * of two keys know nothing of one another.
 */
public final class DynamoServer implements AutoCloseable {
  /** The region of all its databases. */
  public static final String REGION = "eu-central-1";

  private static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final Process process;
  private final int port;
  private final List<DynamoDbClient> clients = new ArrayList<>();

  private DynamoServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one; it serves when this comes back.
   *
   * @param before put before the command, such as {@code taskset}; empty for nothing
   * @throws IllegalStateException if it does not serve in time
   */
  public static DynamoServer start(List<String> before) throws IOException {
    int port = freePort();
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx2g",
            "-classpath",
            System.getProperty("java.class.path"),
            MAIN,
            "-inMemory",
            "-disableTelemetry",
            "-port",
            Integer.toString(port)));
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Killed with us: it would outlive a bench that ends badly.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var server = new DynamoServer(process, port);
    server.await(System.nanoTime() + STARTS_WITHIN.toNanos());
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await(long deadline) {
    try (var db = open("probe")) {
      while (!answers(db)) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          process.destroyForcibly();
          throw new IllegalStateException("DynamoDB Local did not start");
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private static boolean answers(DynamoDbClient db) {
    try {
      db.listTables();
      return true;
    } catch (SdkClientException e) {
      return false;
    }
  }

  /** Where it serves. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * A client of one of its databases, put together as that of a deployed function is.
   *
   * @param accessKey letters and digits; the database's name
   */
  public DynamoDbClient database(String accessKey) {
    var db = open(accessKey);
    clients.add(db);
    return db;
  }

  private DynamoDbClient open(String accessKey) {
    var credentials = AwsBasicCredentials.create(accessKey, "none");
    return DynamoDbClient.builder()
        .region(Region.of(REGION))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(address())
        .build();
  }

  @Override
  public void close() {
    clients.forEach(DynamoDbClient::close);
    process.destroy();
    try {
      if (!process.waitFor(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
