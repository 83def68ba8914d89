package org.kopilka.wire.problem;

import org.kopilka.wire.text.Language;

/** One sentence in both languages; which of them is heard is known only when it is answered. */
public record Sentence(String ru, String en) {
  /** The sentence in the language asked for. */
  public String in(Language language) {
    return switch (language) {
      case RU -> ru;
      case EN -> en;
    };
  }
}
