package org.kopilka.local.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.local.replay.FileLine.Bad;
import org.kopilka.local.replay.FileLine.Row;

/** Reads one line {@code customer,date,quantity,amount_minor}; no quotes, no spaces. */
final class RowFormat {
  static final String HEADER = "customer,date,quantity,amount_minor";

  /** Short enough to be part of a receipt's id. */
  private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9._:-]{1,40}");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern QUANTITY = Pattern.compile("0{0,5}[1-9][0-9]{0,5}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}");
  private static final int COLUMNS = 4;
  private static final int SHOWN_CHARS_MAX = 40;

  private RowFormat() {}

  static FileLine read(int line, String text) {
    var cells = text.split(",", -1);
    if (cells.length != COLUMNS) {
      return new Bad(line, "has %d columns instead of %d".formatted(cells.length, COLUMNS));
    }
    if (!CUSTOMER.matcher(cells[0]).matches()) {
      return bad(line, "customer", cells[0], "1 to 40 of A-Z a-z 0-9 . _ : -");
    }
    var date = date(cells[1]);
    if (date == null) {
      return bad(line, "date", cells[1], "a day such as 1997-01-31");
    }
    if (cells[2].length() > 6 || !QUANTITY.matcher(cells[2]).matches()) {
      return bad(line, "quantity", cells[2], "a whole number from 1 to 999999");
    }
    if (!AMOUNT.matcher(cells[3]).matches()) {
      return bad(line, "amount_minor", cells[3], "a whole number from 0, of 15 digits at most");
    }
    return new Row(line, cells[0], date, Integer.parseInt(cells[2]), Long.parseLong(cells[3]));
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Bad bad(int line, String column, String cell, String wanted) {
    return new Bad(line, "%s \"%s\" is not %s".formatted(column, shown(cell), wanted));
  }

  /** A file's bytes must not steer somebody's terminal. */
  private static String shown(String cell) {
    var clean = cell.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > SHOWN_CHARS_MAX ? clean.substring(0, SHOWN_CHARS_MAX) + "…" : clean;
  }
}
