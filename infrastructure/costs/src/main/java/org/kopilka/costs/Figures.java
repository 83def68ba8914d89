package org.kopilka.costs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A list of named numbers: prices in US dollars, or counts.
 *
 * @param byName the numbers
 */
public record Figures(Map<String, BigDecimal> byName) {

  /** Prices by what they are paid for. */
  public static Figures prices() {
    return read("prices.csv");
  }

  /** Counts by what is counted. */
  public static Figures counts() {
    return read("counts.csv");
  }

  private static Figures read(String file) {
    var figures = new LinkedHashMap<String, BigDecimal>();
    text(file)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("name,"))
        .map(line -> line.split(",", 3))
        .forEach(cells -> figures.put(cells[0], new BigDecimal(cells[1])));
    return new Figures(Collections.unmodifiableMap(figures));
  }

  private static String text(String file) {
    try (var in = Figures.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A figure.
   *
   * @throws IllegalArgumentException if the list has no such name
   */
  public BigDecimal of(String name) {
    var figure = byName.get(name);
    if (figure == null) {
      throw new IllegalArgumentException("no figure: " + name);
    }
    return figure;
  }
}
