package org.kopilka.rounds;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a walk through a shard has come.
 *
 * @param version of the programme that it is for
 * @param clean whether every account so far was worked
 * @param after the index's own position; null at the beginning
 */
record WalkPosition(int version, boolean clean, @Nullable String after) {
  private static final Pattern TEXT =
      Pattern.compile("WALK\\|([0-9]{1,9})\\|(clean|failed)\\|(.+)");

  /** Where a walk goes on; at the beginning if the position is that of anything else. */
  static WalkPosition of(@Nullable String text, int version) {
    var parts = TEXT.matcher(text == null ? "" : text);
    return parts.matches() && Integer.parseInt(parts.group(1)) == version
        ? new WalkPosition(version, parts.group(2).equals("clean"), parts.group(3))
        : new WalkPosition(version, true, null);
  }

  /** Whether a position is that of a walk. */
  static boolean isOne(@Nullable String text) {
    return text != null && TEXT.matcher(text).matches();
  }

  WalkPosition at(@Nullable String position) {
    return new WalkPosition(version, clean, position);
  }

  WalkPosition withFailure() {
    return new WalkPosition(version, false, after);
  }

  /** Null at the end of the shard. */
  @Nullable String text() {
    return after == null ? null : "WALK|" + version + (clean ? "|clean|" : "|failed|") + after;
  }
}
