package org.kopilka.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a page beside this class, with {@code {{places}}} to be filled. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  static Template of(String file) {
    try (var stream = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
      return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands between two marks, both of which are there once. */
  String between(String from, String until) {
    var start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(until, start));
  }

  /** The piece with all its places filled. */
  Html fill(Map<String, Html> values) {
    return new Html(
        PLACE
            .matcher(text)
            .replaceAll(
                place -> {
                  var value = Objects.requireNonNull(values.get(place.group(1)), place.group(1));
                  return Matcher.quoteReplacement(value.markup());
                }));
  }
}
