package org.kopilka.migrations;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the files of migrations lie in the bucket. */
final class Keys {
  private static final Pattern BASE =
      Pattern.compile("migrations/([A-Za-z0-9._-]+)/([A-Za-z0-9._-]+)/base\\.csv");

  private Keys() {}

  /** Whose base was uploaded. */
  record Named(String programme, String migrationId) {}

  static String base(String programme, String id) {
    return folder(programme, id) + "base.csv";
  }

  /** Rows that stayed out, and what others came in without. */
  static String report(String programme, String id) {
    return folder(programme, id) + "report.csv";
  }

  /** What each card was before and is after. */
  static String outlook(String programme, String id) {
    return folder(programme, id) + "outlook.csv";
  }

  private static String folder(String programme, String id) {
    return "migrations/" + programme + "/" + id + "/";
  }

  static Optional<Named> named(String key) {
    var match = BASE.matcher(key);
    return match.matches()
        ? Optional.of(new Named(match.group(1), match.group(2)))
        : Optional.empty();
  }
}
