package org.kopilka.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kopilka.wire.http.HttpAnswer;

/** The API's published description (contract), made by {@code infrastructure/openapi}. */
final class Description {
  private static final String FILE = "openapi.json";

  private Description() {}

  /** Read when asked for: who does not ask waits no longer for the start of the function. */
  static HttpAnswer answer() {
    try (var bytes = Description.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      var text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return HttpAnswer.text(200, "application/json", text);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
