package org.kopilka.migrations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.kopilka.domain.migration.Column;
import org.kopilka.domain.migration.OldRow;

/** Reads a base row by row, whatever its size: UTF-8, the first line names the columns. */
final class CsvBase {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final char separator;

  CsvBase(char separator) {
    this.separator = separator;
  }

  /** It is no base: no row of it can be understood. */
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  /** Hands on every row in its order. */
  void read(InputStream bytes, Consumer<OldRow> each) {
    try (var reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        var csv =
            CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
      read(csv, each);
    } catch (CsvParseException e) {
      throw new UnreadableException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(CsvReader<CsvRecord> csv, Consumer<OldRow> each) {
    var rows = csv.iterator();
    if (!rows.hasNext()) {
      throw new UnreadableException("The base is empty");
    }
    var places = places(rows.next());
    while (rows.hasNext()) {
      each.accept(row(rows.next(), places));
    }
  }

  private static Map<Column, Integer> places(CsvRecord headings) {
    var places = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < headings.getFieldCount(); i++) {
      var heading = headings.getField(i).replace(BYTE_ORDER_MARK, "").strip();
      for (var column : Column.values()) {
        if (column.heading().equals(heading.toLowerCase(Locale.ROOT))) {
          places.putIfAbsent(column, i);
        }
      }
    }
    require(places, Column.CARD);
    require(places, Column.VARIANT);
    return places;
  }

  private static void require(Map<Column, Integer> places, Column column) {
    if (!places.containsKey(column)) {
      throw new UnreadableException("The first line names no column " + column.heading());
    }
  }

  private static OldRow row(CsvRecord record, Map<Column, Integer> places) {
    var fields = new EnumMap<Column, String>(Column.class);
    places.forEach(
        (column, place) -> {
          if (place < record.getFieldCount()) {
            fields.put(column, record.getField(place));
          }
        });
    return new OldRow(record.getStartingLineNumber(), fields);
  }
}
