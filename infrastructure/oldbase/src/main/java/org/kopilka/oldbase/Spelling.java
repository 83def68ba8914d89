package org.kopilka.oldbase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How twenty years of forms have put things down. */
final class Spelling {
  static final List<String> JUNK_PHONES =
      List.of("+1 234 456 78 90", "нет", "8 (495) 123-45-67", "0000000", "-", "89");
  static final List<String> JUNK_EMAILS = List.of("нет", "ivan@", "no mail", "a@b");

  private static final DateTimeFormatter RUSSIAN =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final RandomGenerator dice;

  Spelling(RandomGenerator dice) {
    this.dice = dice;
  }

  /** A Russian mobile number of eleven digits. */
  String phone(String digits) {
    var area = digits.substring(1, 4);
    var number = digits.substring(4);
    return switch (dice.nextInt(5)) {
      case 0 -> "+" + digits;
      case 1 -> "8" + digits.substring(1);
      case 2 -> "8 (" + area + ") " + number.substring(0, 3) + "-" + number.substring(3);
      case 3 -> "+7 " + area + " " + number.substring(0, 3) + " " + number.substring(3);
      default -> digits.substring(1);
    };
  }

  String points(long points) {
    return switch (dice.nextInt(3)) {
      case 0 -> Long.toString(points);
      case 1 -> points + ",00";
      default ->
          points < 1000
              ? Long.toString(points)
              : points / 1000 + " " + String.format(Locale.ROOT, "%03d", points % 1000);
    };
  }

  String day(LocalDate day) {
    return dice.nextBoolean() ? day.toString() : RUSSIAN.format(day);
  }
}
