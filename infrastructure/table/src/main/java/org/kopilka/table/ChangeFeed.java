package org.kopilka.table;

import java.util.List;

/** A table's stream, read by one reader from its beginning to its present end. */
public interface ChangeFeed {
  /** What came since the last call, in the order in which it was written; empty if nothing did. */
  List<Change> next();
}
