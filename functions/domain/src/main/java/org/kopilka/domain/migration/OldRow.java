package org.kopilka.domain.migration;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row as it stands in the file.
 *
 * @param line of the file, from 1
 */
public record OldRow(long line, Map<Column, String> fields) {
  public OldRow {
    fields = new EnumMap<>(fields);
  }

  /** A field without blanks around it; empty where there is none. */
  public String get(Column column) {
    return fields.getOrDefault(column, "").strip();
  }
}
