package org.kopilka.table;

import org.jspecify.annotations.Nullable;

/** How far behind a table is what a read sees that is not consistent. */
public interface Lag {
  /** Not at all. */
  Lag NONE = index -> 0;

  /** The most that the table remembers. */
  int CHANGES_MAX = 64;

  /**
   * Asked for each such read.
   *
   * @param index null: the table itself
   * @return how many of the last changes of items are not seen yet, 0 … {@link #CHANGES_MAX}
   */
  int changes(@Nullable String index);
}
