package org.kopilka.local.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.replay.FileLine.Bad;
import org.kopilka.local.replay.FileLine.Row;

/**
 * The purchases of a file, in its order, and the lines that are none.
 *
 * @param rows by date, never backwards
 */
public record ReceiptFile(List<Row> rows, List<Bad> bad) {
  /** A longer silence is a mistyped year: every night of it would be lived through. */
  private static final int SILENCE_DAYS_MAX = 366;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a file. Lines that nothing stands on are passed over.
   *
   * @throws ReplayFault if it cannot be read or begins otherwise
   */
  static ReceiptFile read(Path path) {
    try (var bytes = Files.newInputStream(path)) {
      return read(path.toString(), bytes);
    } catch (IOException e) {
      throw new ReplayFault(path + " cannot be read: " + e);
    }
  }

  /**
   * Reads what stands in a file.
   *
   * @param name of the file
   * @throws ReplayFault if it begins otherwise
   * @throws IOException if it cannot be read
   */
  public static ReceiptFile read(String name, InputStream bytes) throws IOException {
    // Bytes that are no UTF-8 become a character that no column allows: a bad line, not a bad file.
    var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    var header = reader.readLine();
    if (header == null || !header.replace(BYTE_ORDER_MARK, "").equals(RowFormat.HEADER)) {
      throw new ReplayFault(name + " does not begin with the line " + RowFormat.HEADER + ".");
    }
    return read(reader);
  }

  private static ReceiptFile read(BufferedReader reader) throws IOException {
    var file = new ReceiptFile(new ArrayList<>(), new ArrayList<>());
    int line = 1;
    for (var text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      if (!text.isBlank()) {
        file.add(RowFormat.read(line, text));
      }
    }
    return file;
  }

  private void add(FileLine line) {
    switch (line) {
      case Bad fault -> bad.add(fault);
      case Row row -> {
        var fault = rows.isEmpty() ? null : outOfOrder(row, rows.getLast());
        if (fault == null) {
          rows.add(row);
        } else {
          bad.add(new Bad(row.line(), fault));
        }
      }
    }
  }

  private static @Nullable String outOfOrder(Row row, Row before) {
    if (row.date().isBefore(before.date())) {
      return "date %s is before %s".formatted(row.date(), of(before));
    }
    var silentSince = before.date().plusDays(SILENCE_DAYS_MAX);
    return row.date().isAfter(silentSince)
        ? "date %s is more than a year after %s".formatted(row.date(), of(before))
        : null;
  }

  private static String of(Row row) {
    return "%s of line %d".formatted(row.date(), row.line());
  }

  /** The day of the first purchase; null without any. */
  @Nullable LocalDate firstDay() {
    return rows.isEmpty() ? null : rows.getFirst().date();
  }
}
