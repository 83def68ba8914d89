package org.kopilka.migrations;

/** Another run of the same migration was faster. What both did is there once. */
final class OthersAtWorkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OthersAtWorkException(String migrationId) {
    super(migrationId);
  }
}
