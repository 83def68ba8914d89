package org.kopilka.endtoend;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** LocalStack in a container, where the same hook deploys the template as by compose.yaml. */
final class LocalStack {
  /** The last with a number of its own, in the edition that has HTTP APIs. */
  static final String IMAGE = "localstack/localstack-pro:4.14.0";

  /** It answers for one region at a time. */
  private static final String TEXTS = "/_aws/sns/sms-messages?region=eu-central-1";

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final String HOOK = "/etc/localstack/init/ready.d/kopilka.sh";
  private static final int EXECUTABLE = 0755;
  private static final Duration DEPLOYED_IN = Duration.ofMinutes(5);

  private LocalStack() {}

  /** Comes back when the stack is deployed. The container ends with this JVM. */
  @SuppressWarnings("resource") // Testcontainers ends it.
  static Endpoint.Given started(String token) {
    var container =
        new LocalStackContainer(DockerImageName.parse(IMAGE))
            .withEnv(Endpoint.TOKEN, token)
            .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "60")
            .withEnv("KOPILKA_HASTE", "true")
            .withFileSystemBind(ROOT.toString(), "/kopilka", BindMode.READ_ONLY)
            .withCopyFileToContainer(
                MountableFile.forHostPath(
                    ROOT.resolve("infrastructure/localstack/ready.sh"), EXECUTABLE),
                HOOK)
            .waitingFor(Wait.forLogMessage(".*kopilka: deployed.*", 1))
            .withStartupTimeout(DEPLOYED_IN);
    container.start();
    return new Endpoint.Given(URI.create(container.getEndpoint().toString()), TEXTS);
  }
}
