package org.kopilka.pages;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Markup: a type of its own, so that a text cannot get into a page without being escaped. */
record Html(String markup) {
  static final Html NOTHING = new Html("");

  /** A text as a page shows it, inside elements and inside quoted attributes. */
  static Html text(String text) {
    var escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      escaped.append(escape(text.charAt(i)));
    }
    return new Html(escaped.toString());
  }

  private static String escape(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> String.valueOf(character);
    };
  }

  static Html all(Html... parts) {
    return new Html(Arrays.stream(parts).map(Html::markup).collect(Collectors.joining()));
  }
}
