package org.kopilka.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of made-up purchases, the same each time. */
final class Receipts {
  private static final LocalDate FIRST = LocalDate.of(1997, 1, 2);

  private Receipts() {}

  /**
   * Writes a file.
   *
   * @param perDay purchases a day
   * @param daysBetween days between two such days
   */
  static Path write(Path folder, int count, int perDay, int daysBetween) throws IOException {
    var rows =
        IntStream.range(0, count)
            .mapToObj(i -> row(i, FIRST.plusDays((long) i / perDay * daysBetween)))
            .collect(Collectors.joining("\n", RowFormat.HEADER + "\n", "\n"));
    return Files.writeString(folder.resolve("receipts.csv"), rows);
  }

  /** Large ones now and then lift the tier; quantities of which some do not divide. */
  private static String row(int i, LocalDate date) {
    var amount = i % 11 == 0 ? 90_000 + i : 1_000 + 137 * i % 5_000;
    return "%s,%s,%d,%d".formatted("c" + i * 7 % 5, date, 1 + i % 3, amount);
  }
}
