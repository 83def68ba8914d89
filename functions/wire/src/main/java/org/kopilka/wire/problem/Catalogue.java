package org.kopilka.wire.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kopilka.wire.text.Language;

/**
 * Sentences by key from a pair of {@code .properties} files, with {@code {name}} filled in. Read at
 * the first refusal and not at start: most cold starts answer without one.
 */
final class Catalogue {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

  private final Properties ru;
  private final Properties en;

  Catalogue(String name) {
    this.ru = load(name, Language.RU);
    this.en = load(name, Language.EN);
  }

  private static Properties load(String name, Language language) {
    var file = name + "." + language.code() + ".properties";
    var found = new Properties();
    try (var bytes = Catalogue.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      found.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return found;
  }

  /**
   * The sentence of this key.
   *
   * @throws IllegalStateException if a language lacks it, or a place in it stays empty: both are
   *     bugs of ours
   */
  Sentence sentence(String key, Map<String, String> places) {
    return new Sentence(fill(ru, key, places), fill(en, key, places));
  }

  private static String fill(Properties from, String key, Map<String, String> places) {
    var text = from.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("No words for " + key);
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(key, place.group(1), places)));
  }

  private static String value(String key, String name, Map<String, String> places) {
    var value = places.get(name);
    if (value == null) {
      throw new IllegalStateException(key + " needs {" + name + "}");
    }
    return value;
  }
}
