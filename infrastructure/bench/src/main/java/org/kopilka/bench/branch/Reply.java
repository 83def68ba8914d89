package org.kopilka.bench.branch;

/**
 * What came back.
 *
 * @param body JSON
 */
public record Reply(int status, String body) {
  private static final int OK_MAX = 299;

  /** Whether it was done. */
  public boolean isWell() {
    return status <= OK_MAX;
  }
}
