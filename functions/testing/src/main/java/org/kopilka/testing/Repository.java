package org.kopilka.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout, whichever module's folder a test runs in. */
public final class Repository {
  private Repository() {}

  /** A file by its path from the root, which is where {@code template.yaml} lies. */
  public static Path file(String path) {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      var parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("not inside the checkout: " + Path.of("").toAbsolutePath());
      }
      folder = parent;
    }
    return folder.resolve(path);
  }

  public static String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A ready-made programme of the installation, as JSON text. */
  public static String programme(String code) {
    return text("infrastructure/programmes/" + code + ".json");
  }
}
