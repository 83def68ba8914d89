package org.kopilka.wire.text;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The lines that a till prints about points (contract, Tills and shops: {@code receipt}; R44).
 * Numbers are whole points; times are local to the programme and cut to the minute.
 *
 * @param language of the receipt
 */
public record ReceiptTexts(Language language) {

  private static final DateTimeFormatter RU_TIME =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

  /** The month in letters: figures alone mean two different days to readers of English. */
  private static final DateTimeFormatter EN_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  /** «Списано 300 баллов». */
  public String spent(long points) {
    var counted = Plurals.points(points, language);
    return switch (language) {
      case RU -> "Списано " + counted;
      case EN -> counted + " spent";
    };
  }

  /** «Начислено 90 баллов»: points that may be spent at once. */
  public String earned(long points) {
    var counted = Plurals.points(points, language);
    return switch (language) {
      case RU -> "Начислено " + counted;
      case EN -> counted + " earned";
    };
  }

  /** «Начислено 90 баллов, доступны с 22.11.2026 10:15»: points that have to wait. */
  public String earned(long points, LocalDateTime availableAt) {
    return earned(points)
        + switch (language) {
          case RU -> ", " + becomeAvailable(points) + " с " + RU_TIME.format(availableAt);
          case EN -> ", available from " + EN_TIME.format(availableAt);
        };
  }

  /** «Доступно: 1200 баллов». */
  public String available(long points) {
    var counted = Plurals.points(points, language);
    return switch (language) {
      case RU -> "Доступно: " + counted;
      case EN -> "Available: " + counted;
    };
  }

  /** The verb in front stays impersonal, but what follows the number agrees with it. */
  private static String becomeAvailable(long points) {
    return switch (Plurals.form(points, Language.RU)) {
      case ONE -> "доступен";
      case FEW, MANY -> "доступны";
    };
  }
}
