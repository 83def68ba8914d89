package org.kopilka.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Where the next part of a copy begins.
 *
 * @param before the place in the section before which it goes on; null = at its beginning
 */
record Position(Section section, @Nullable String before) {
  static final Position START = new Position(Section.PERSON, null);

  private static final char MARK = '|';

  static Position of(String text) {
    int mark = text.indexOf(MARK);
    return mark < 0
        ? new Position(Section.valueOf(text), null)
        : new Position(Section.valueOf(text.substring(0, mark)), text.substring(mark + 1));
  }

  String text() {
    return before == null ? section.name() : section.name() + MARK + before;
  }

  /** The beginning of the section after this one; null after the last. */
  @Nullable Position following() {
    var next = section.following();
    return next == null ? null : new Position(next, null);
  }
}
