package org.kopilka.sms;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Words;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.text.Plurals;

/**
 * Notices put into words (contract, "Messages every member gets"). Short on purpose: a Cyrillic
 * text of more than 70 characters costs twice.
 */
final class NoticeTexts {

  private static final DateTimeFormatter RU_DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private NoticeTexts() {}

  static String of(Notice notice, Language language, Programme programme) {
    return switch (notice) {
      case Notice.Accrual accrual -> accrual(accrual, language, programme);
      case Notice.Merged merged -> merged(merged, language, programme);
      case Notice.TierChange(var tier, var direction) ->
          tierChange(title(tier, language, programme), direction, language);
      case Notice.Expiring expiring -> expiring(expiring, language);
      case Notice.CardLink(var ending) -> cardLink(ending, language);
      case Notice.CardReady(var link) -> cardReady(link, language);
      case Notice.Requested requested -> requested(requested, language);
    };
  }

  private static String accrual(Notice.Accrual accrual, Language language, Programme programme) {
    var points = Plurals.points(accrual.points(), language);
    var text =
        switch (language) {
          case RU -> "Начислено " + points + ". Доступно: " + accrual.available();
          case EN -> points + " earned. Available: " + accrual.available();
        };
    return withTier(text, accrual.risenTo(), language, programme);
  }

  private static String merged(Notice.Merged merged, Language language, Programme programme) {
    var text =
        switch (language) {
          case RU ->
              "Карты объединены. Ваша карта: *"
                  + merged.card()
                  + ". Доступно: "
                  + merged.available();
          case EN ->
              "Cards merged. Your card: *" + merged.card() + ". Available: " + merged.available();
        };
    return withTier(text, merged.risenTo(), language, programme);
  }

  private static String withTier(
      String text, @Nullable String risenTo, Language language, Programme programme) {
    return risenTo == null
        ? text
        : text + ". " + newTier(title(risenTo, language, programme), language);
  }

  /** Its code, should the programme no longer know the tier: better than the name of another. */
  private static String title(String tier, Language language, Programme programme) {
    return programme.tiers().tiers().stream()
        .filter(known -> known.code().equals(tier))
        .map(known -> inLanguage(known.title(), language))
        .findFirst()
        .orElse(tier);
  }

  private static String inLanguage(Words words, Language language) {
    return switch (language) {
      case RU -> words.ru();
      case EN -> words.en();
    };
  }

  private static String newTier(String title, Language language) {
    return switch (language) {
      case RU -> "Новый уровень: " + title;
      case EN -> "New tier: " + title;
    };
  }

  private static String tierChange(String title, Notice.Direction direction, Language language) {
    return switch (direction) {
      case RISE ->
          switch (language) {
            case RU -> "Поздравляем! Ваш новый уровень: " + title;
            case EN -> "Congratulations! Your new tier: " + title;
          };
      case FALL ->
          switch (language) {
            case RU -> "Теперь ваш уровень: " + title;
            case EN -> "Your tier is now " + title;
          };
    };
  }

  /** The accusative spares the verb that would have to agree with the number. */
  private static String expiring(Notice.Expiring expiring, Language language) {
    var points = Plurals.points(expiring.points(), language);
    return switch (language) {
      case RU ->
          "Успейте потратить "
              + points
              + " до "
              + RU_DAY.format(expiring.lastDay())
              + " включительно";
      case EN -> "Use your " + points + " by " + EN_DAY.format(expiring.lastDay());
    };
  }

  private static String cardLink(String ending, Language language) {
    return switch (language) {
      case RU -> "Карта *" + ending + " привязана к вашему номеру";
      case EN -> "Card *" + ending + " is linked to your phone";
    };
  }

  /** The link last: some phones take a full stop for a part of it. */
  private static String cardReady(String link, Language language) {
    return switch (language) {
      case RU -> "Ваша карта: " + link;
      case EN -> "Your card: " + link;
    };
  }

  /** A text in the other language is better than none. */
  private static String requested(Notice.Requested requested, Language language) {
    var inOther = requested.texts().values().iterator().next();
    return Objects.requireNonNull(requested.texts().getOrDefault(language, inOther));
  }
}
