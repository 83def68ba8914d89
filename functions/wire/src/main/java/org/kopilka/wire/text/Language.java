package org.kopilka.wire.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that members and callers are spoken to in (contract, Conventions). Default: RU. */
public enum Language {
  RU,
  EN;

  /** The two-letter code, as it stands in configuration and in {@code Accept-Language}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first language of an {@code Accept-Language} header that we speak, else Russian. */
  public static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return RU;
    }
    for (var range : acceptLanguage.split(",", -1)) {
      var tag = range.strip().toLowerCase(Locale.ROOT);
      if (tag.startsWith("ru")) {
        return RU;
      }
      if (tag.startsWith("en")) {
        return EN;
      }
    }
    return RU;
  }
}
