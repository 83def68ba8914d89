package org.kopilka.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed as {@code -Dname=value}, to Maven or to java itself. Names that are parameters of
 * the template set those; names that are nothing here belong to somebody else.
 */
final class Options {
  /** Where Maven puts what it was given, as {@code {name=value, name=value}}. */
  private static final String FROM_MAVEN = "user.props";

  private static final Pattern BETWEEN_PAIRS = Pattern.compile(", (?=[A-Za-z0-9_.-]+=)");
  private static final List<String> OWN = List.of("port", "data", "clock", "replay", "log");
  private static final Path TEMPLATE = Path.of("template.yaml");
  private static final Path PROGRAMMES = Path.of("infrastructure", "programmes");
  private static final int PORT = 8080;
  private static final int PORT_MAX = 65_535;

  private final Map<String, String> values = new HashMap<>();

  Options(Properties properties) {
    var fromMaven = properties.getProperty(FROM_MAVEN, "{}");
    for (var pair : BETWEEN_PAIRS.split(fromMaven.substring(1, fromMaven.length() - 1), -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    for (var name : OWN) {
      Optional.ofNullable(properties.getProperty(name)).ifPresent(each -> values.put(name, each));
    }
  }

  Settings settings(Outside outside) {
    return new Settings(
        template(), Map.copyOf(values), PROGRAMMES, port(), path("data"), clock(), outside);
  }

  /** The file of receipts to replay; null: serve. */
  @Nullable Path replay() {
    return path("replay");
  }

  /** Whether functions' log lines are shown that are no warnings. */
  boolean logsEverything() {
    return "all".equals(values.get("log"));
  }

  /** A replay, which nobody else talks to, takes any free port unless told otherwise. */
  int port() {
    var text = values.get("port");
    if (text == null) {
      return replay() == null ? PORT : 0;
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > PORT_MAX) {
      throw new OptionFault("-Dport=" + text + " is not a port.");
    }
    return Integer.parseInt(text);
  }

  private @Nullable Instant clock() {
    var text = values.get("clock");
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new OptionFault("-Dclock=" + text + " is not a time such as 1997-01-01T00:00:00Z.");
    }
  }

  private @Nullable Path path(String name) {
    var text = values.get(name);
    return text == null || text.isBlank() ? null : Path.of(text);
  }

  private static String template() {
    try {
      return Files.readString(TEMPLATE);
    } catch (IOException e) {
      throw new OptionFault(
          TEMPLATE
              + " cannot be read in "
              + Path.of("").toAbsolutePath()
              + "; start in its folder.");
    }
  }
}
