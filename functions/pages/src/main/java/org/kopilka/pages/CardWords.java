package org.kopilka.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.domain.programme.Words;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.text.Plurals;

/** What stands on a card's page, in one language. */
record CardWords(Language language) {
  /** Between groups of digits: narrow, and never broken. */
  private static final String GROUP = "\u202F";

  private static final Pattern BETWEEN_GROUPS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
  private static final DateTimeFormatter RU_DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter RU_TIME =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter EN_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  String either(String ru, String en) {
    return switch (language) {
      case RU -> ru;
      case EN -> en;
    };
  }

  String of(Words words) {
    return either(words.ru(), words.en());
  }

  /** Points, a thousand apart. */
  String points(long points) {
    return BETWEEN_GROUPS.matcher(Long.toString(points)).replaceAll(GROUP);
  }

  /** What stands below a number of points that stands by itself. */
  String unit(long points) {
    var counted = Plurals.points(points, language);
    var noun = counted.substring(counted.indexOf(' ') + 1);
    return either(noun + " доступно", noun + " available");
  }

  String day(LocalDate day) {
    return either(RU_DAY.format(day), EN_DAY.format(day));
  }

  String time(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return either(RU_TIME.format(local), EN_TIME.format(local));
  }

  /** What to do so that points pay. */
  String accumulating(Set<SpendRequirement> missing) {
    if (missing.contains(SpendRequirement.PHONE_CONFIRMED)) {
      return either(
          "Карта пока только копит. Подтвердите номер телефона, чтобы платить баллами.",
          "This card only saves so far. Confirm your phone to pay with points.");
    }
    return missing.contains(SpendRequirement.QUESTIONNAIRE)
        ? either(
            "Карта пока только копит. Заполните анкету, чтобы платить баллами.",
            "This card only saves so far. Fill in the questionnaire to pay with points.")
        : either(
            "Карта пока только копит. Выберите основную карту, чтобы платить баллами.",
            "This card only saves so far. Choose your main card to pay with points.");
  }
}
