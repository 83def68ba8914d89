package org.kopilka.style;

import java.nio.file.Path;

/** Where the project's root is: Maven says it, and from an IDE it is two folders up. */
final class Project {
  static final Path ROOT =
      Path.of(System.getProperty("project.root", "../..")).toAbsolutePath().normalize();

  private Project() {}
}
