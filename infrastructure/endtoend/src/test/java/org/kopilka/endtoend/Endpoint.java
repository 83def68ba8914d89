package org.kopilka.endtoend;

import java.net.URI;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Where the stack is that the tests try. */
sealed interface Endpoint {
  String GIVEN = "KOPILKA_ENDPOINT";
  String TEXTS = "KOPILKA_TEXTS";
  String TOKEN = "LOCALSTACK_AUTH_TOKEN";

  /**
   * One that somebody has deployed.
   *
   * @param texts the path at which it shows the texts that were sent
   */
  record Given(URI address, String texts) implements Endpoint {}

  /** LocalStack, to be started in a container. */
  record Container(String token) implements Endpoint {}

  /** Nowhere, and why. */
  record None(String reason) implements Endpoint {}

  /** The one that the environment names, else a container where there can be one. */
  static Endpoint of(Map<String, String> environment, BooleanSupplier docker) {
    var given = environment.getOrDefault(GIVEN, "");
    if (!given.isEmpty()) {
      var texts = environment.getOrDefault(TEXTS, "/_ministack/sns/sms-messages");
      return new Given(URI.create(given), texts);
    }
    if (!docker.getAsBoolean()) {
      return new None(
          "neither Docker nor "
              + GIVEN
              + ": infrastructure/emulator/emulator.py start --haste, then "
              + GIVEN
              + "=http://127.0.0.1:4566");
    }
    var token = environment.getOrDefault(TOKEN, "");
    return token.isEmpty()
        ? new None("Docker is here, but LocalStack has HTTP APIs only for those with a " + TOKEN)
        : new Container(token);
  }
}
