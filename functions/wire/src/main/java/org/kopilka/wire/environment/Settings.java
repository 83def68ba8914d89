package org.kopilka.wire.environment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A function's environment by the names of template.yaml. One that is not set stops the function at
 * its start instead of at the first member.
 */
public final class Settings {
  private final Map<String, String> environment;

  public Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The name of the table. */
  public String table() {
    return required("TABLE_NAME");
  }

  /** The name of the bus. */
  public String bus() {
    return required("BUS_NAME");
  }

  /** The code of the programme of requests that name none. */
  public String programme() {
    return required("PROGRAMME");
  }

  /** The secret under keyed hashes of phones and under cursors. */
  public String pepper() {
    return required("IDENTITY_PEPPER");
  }

  /** For how long news is worth a text, in whole hours. */
  public Duration textLife() {
    return Duration.ofHours(Long.parseLong(required("TEXT_HOURS")));
  }

  /** Countries by ISO 3166, whose mobile phones are sent codes. */
  public SortedSet<String> codeCountries() {
    return new TreeSet<>(List.of(required("CODE_COUNTRIES").split("\\s*,\\s*")));
  }

  /** Codes that a programme sends in a minute at most. */
  public int codesPerMinute() {
    return Integer.parseInt(required("CODES_PER_MINUTE"));
  }

  /**
   * What stands before the address of a card's page in links, such as {@code
   * https://card.example/}; empty where the API's own address has to do.
   */
  public String cardPages() {
    return environment.getOrDefault("CARD_PAGES", "");
  }

  /** The secret of wallets as text; empty where there is none. */
  public String wallets() {
    return environment.getOrDefault("WALLETS", "");
  }

  /** The name of the bucket. */
  public String files() {
    return required("FILES_BUCKET");
  }

  private String required(String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }
}
