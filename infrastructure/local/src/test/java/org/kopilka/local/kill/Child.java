package org.kopilka.local.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kopilka.testing.Repository;

/** The platform on a data file, in a JVM of its own. */
final class Child {
  private static final Pattern LISTENS =
      Pattern.compile("listens on (http://127\\.0\\.0\\.1:\\d+)");
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

  private final Process process;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private Child(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one; it serves when this comes back. */
  static Child start(Path data) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dport=0",
            "-Ddata=" + data,
            "-classpath",
            System.getProperty("java.class.path"),
            "org.kopilka.local.Main");
    var process =
        new ProcessBuilder(command)
            .directory(Repository.file(".").toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Child(process, address(process));
  }

  private static String address(Process process) throws IOException {
    var lines = process.inputReader(StandardCharsets.UTF_8);
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher listens = LISTENS.matcher(line);
      if (listens.find()) {
        return listens.group(1);
      }
    }
    throw new IOException("It ended before it served");
  }

  /** Sends a request as the till's key. */
  HttpResponse<String> send(String method, String path, String key, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(ANSWERS_WITHIN)
            .header("X-Api-Key", "local-till")
            .header("Idempotency-Key", key)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "none", "");
  }

  /** Ends it by SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
