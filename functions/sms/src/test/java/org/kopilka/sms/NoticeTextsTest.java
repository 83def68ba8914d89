package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.wire.text.Language.EN;
import static org.kopilka.wire.text.Language.RU;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.domain.message.Purpose;
import org.kopilka.domain.programme.Programme;
import org.kopilka.sms.Notice.Accrual;
import org.kopilka.sms.Notice.Direction;
import org.kopilka.sms.Notice.Expiring;
import org.kopilka.sms.Notice.Merged;
import org.kopilka.sms.Notice.Requested;
import org.kopilka.sms.Notice.TierChange;
import org.kopilka.testing.Repository;
import org.kopilka.wire.programme.ProgrammeJson;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.text.SmsParts;

class NoticeTextsTest {

  private static final Programme VESKA =
      ProgrammeJson.read(
          Repository.programme("veska").replace("\"ru\": \"Platinum\"", "\"ru\": \"Платина\""));

  private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 21);
  private static final long SEVEN_DIGITS = 9_999_995;

  @Test
  void tellsOfPointsEarnedAsTheContractWordsIt() {
    assertThat(words(new Accrual(90, 1200, null), RU))
        .isEqualTo("Начислено 90 баллов. Доступно: 1200");
    assertThat(words(new Accrual(90, 1200, null), EN))
        .isEqualTo("90 points earned. Available: 1200");
  }

  @Test
  void givesPointsTheFormTheirNumberAsksFor() {
    assertThat(words(new Accrual(1, 0, null), RU)).isEqualTo("Начислено 1 балл. Доступно: 0");
    assertThat(words(new Accrual(22, 0, null), RU)).isEqualTo("Начислено 22 балла. Доступно: 0");
    assertThat(words(new Accrual(1, 0, null), EN)).isEqualTo("1 point earned. Available: 0");
  }

  @Test
  void tellsOfPointsAndOfTheTierTheyBroughtInOneMessage() {
    var accrual = new Accrual(90, 1200, "PLATINUM");

    assertThat(words(accrual, RU))
        .isEqualTo("Начислено 90 баллов. Доступно: 1200. Новый уровень: Платина");
    assertThat(words(accrual, EN))
        .isEqualTo("90 points earned. Available: 1200. New tier: Platinum");
  }

  @Test
  void tellsWhichCardIsLeftWhenCardsBecomeOne() {
    assertThat(words(new Merged("0015", 4200, null), RU))
        .isEqualTo("Карты объединены. Ваша карта: *0015. Доступно: 4200")
        .hasSizeLessThanOrEqualTo(70);
    assertThat(words(new Merged("0015", 4200, "PLATINUM"), EN))
        .isEqualTo("Cards merged. Your card: *0015. Available: 4200. New tier: Platinum");
  }

  @Test
  void tellsWhichCardWasLinked() {
    assertThat(words(new Notice.CardLink("0015"), RU))
        .isEqualTo("Карта *0015 привязана к вашему номеру")
        .hasSizeLessThanOrEqualTo(70);
    assertThat(words(new Notice.CardLink("0015"), EN))
        .isEqualTo("Card *0015 is linked to your phone");
  }

  @Test
  void tellsOfATierThatRoseOrFellByItself() {
    var rise = new TierChange("PLATINUM", Direction.RISE);
    var fall = new TierChange("PLATINUM", Direction.FALL);

    assertThat(words(rise, RU)).isEqualTo("Поздравляем! Ваш новый уровень: Платина");
    assertThat(words(rise, EN)).isEqualTo("Congratulations! Your new tier: Platinum");
    assertThat(words(fall, RU)).isEqualTo("Теперь ваш уровень: Платина");
    assertThat(words(fall, EN)).isEqualTo("Your tier is now Platinum");
  }

  @Test
  void callsATierThatIsGoneByItsCode() {
    assertThat(words(new TierChange("SILVER", Direction.FALL), RU))
        .isEqualTo("Теперь ваш уровень: SILVER");
  }

  @Test
  void warnsOfPointsAboutToBurnWithTheLastDayTheyAreGood() {
    assertThat(words(new Expiring(21, LAST_DAY), RU))
        .isEqualTo("Успейте потратить 21 балл до 21.05.2027 включительно");
    assertThat(words(new Expiring(90, LAST_DAY), EN))
        .isEqualTo("Use your 90 points by 21 May 2027");
  }

  @Test
  void passesOnAReadyTextInTheMembersLanguageOrElseInTheOther() {
    var both = new Requested(Purpose.MARKETING, Map.of(RU, "Дни Италии!", EN, "Days of Italy!"));
    var english = new Requested(Purpose.MARKETING, Map.of(EN, "Days of Italy!"));

    assertThat(words(both, RU)).isEqualTo("Дни Италии!");
    assertThat(words(both, EN)).isEqualTo("Days of Italy!");
    assertThat(words(english, RU)).isEqualTo("Days of Italy!");
  }

  @ParameterizedTest
  @MethodSource("ownWords")
  void everyTextOfOursIsOnePartEvenForTheRich(Notice notice) {
    for (var language : Language.values()) {
      assertThat(words(notice, language)).satisfies(text -> assertThat(SmsParts.of(text)).isOne());
    }
  }

  static Stream<Notice> ownWords() {
    return Stream.of(
        new Accrual(SEVEN_DIGITS, SEVEN_DIGITS, null),
        new Accrual(SEVEN_DIGITS, SEVEN_DIGITS, "PLATINUM"),
        new Accrual(SEVEN_DIGITS, SEVEN_DIGITS, "STANDART"),
        new TierChange("STANDART", Direction.RISE),
        new TierChange("STANDART", Direction.FALL),
        new Expiring(SEVEN_DIGITS, LAST_DAY));
  }

  private static String words(Notice notice, Language language) {
    return NoticeTexts.of(notice, language, VESKA);
  }
}
