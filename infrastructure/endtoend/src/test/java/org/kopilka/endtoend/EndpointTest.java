package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which stack is tried, and that nobody takes none for one. */
class EndpointTest {
  private static final String ADDRESS = "http://127.0.0.1:4566";

  @Test
  void isTheOneThatIsGivenEvenWhereDockerIs() {
    var environment = Map.of("KOPILKA_ENDPOINT", ADDRESS, "LOCALSTACK_AUTH_TOKEN", "ls-1");
    assertThat(Endpoint.of(environment, () -> true))
        .isEqualTo(new Endpoint.Given(URI.create(ADDRESS), "/_ministack/sns/sms-messages"));
  }

  @Test
  void showsTextsWhereItSays() {
    var environment = Map.of("KOPILKA_ENDPOINT", ADDRESS, "KOPILKA_TEXTS", "/texts");
    assertThat(Endpoint.of(environment, () -> false))
        .isEqualTo(new Endpoint.Given(URI.create(ADDRESS), "/texts"));
  }

  @Test
  void isAContainerWhereDockerAndATokenAre() {
    assertThat(Endpoint.of(Map.of("LOCALSTACK_AUTH_TOKEN", "ls-1"), () -> true))
        .isEqualTo(new Endpoint.Container("ls-1"));
  }

  @Test
  void isNoneWithoutATokenAndSaysWhy() {
    assertThat(Endpoint.of(Map.of(), () -> true))
        .isInstanceOfSatisfying(
            Endpoint.None.class,
            none -> assertThat(none.reason()).contains("LOCALSTACK_AUTH_TOKEN"));
  }

  @Test
  void isNoneWithoutDockerAndSaysWhatToDo() {
    assertThat(Endpoint.of(Map.of("LOCALSTACK_AUTH_TOKEN", "ls-1"), () -> false))
        .isInstanceOfSatisfying(
            Endpoint.None.class,
            none -> assertThat(none.reason()).contains("emulator.py start", "KOPILKA_ENDPOINT="));
  }

  @Test
  void isTheSameLocalStackThatPeopleStartByHand() throws IOException {
    var compose = Files.readString(Path.of("..", "localstack", "compose.yaml"));
    var version = LocalStack.IMAGE.substring(LocalStack.IMAGE.indexOf(':'));
    assertThat(compose).contains("localstack/localstack" + version + "}").contains("/ready.sh:");
  }
}
