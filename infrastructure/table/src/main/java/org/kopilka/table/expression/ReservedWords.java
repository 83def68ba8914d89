package org.kopilka.table.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that are no names of attributes in expressions (developer guide, "reserved words"). */
final class ReservedWords {
  private static final Set<String> ALL = read();

  private ReservedWords() {}

  static boolean include(String word) {
    return ALL.contains(word.toUpperCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (var file = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
