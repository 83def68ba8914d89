package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.sms.BusEvents.event;
import static org.kopilka.sms.SnsAnswers.PHONE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The link to a card, for whoever has just joined (R54). */
class CardLinkTest {
  private static final String JOINED =
      event(
          "MemberRegistered",
          "e-1",
          "{'programme': 'veska', 'memberId': 'm-1', 'source': 'TILL', 'tier': 'STANDART'}");

  private final SmsFunction function = new SmsFunction();

  @AfterEach
  void close() {
    function.close();
  }

  @ParameterizedTest
  @CsvSource({"ru, 'Ваша карта: '", "en, 'Your card: '"})
  void isSentAtOnceInOnePart(String language, String before) {
    var address = function.joins("m-1", PHONE, language);

    assertThat(function.deliver(JOINED)).isEmpty();

    var sent = function.sns.asked().getFirst();
    assertThat(sent.message()).isEqualTo(before + "https://card.veska.example/" + address);
    assertThat(address).hasSize(22);
    assertThat(function.message("e-1")).containsEntry("parts", "1");
  }

  @Test
  void isSentOnceHoweverOftenItIsAskedFor() {
    function.joins("m-1", PHONE, "ru");

    function.deliver(JOINED, JOINED);
    function.deliver(JOINED);

    assertThat(function.sns.asked()).hasSize(1);
  }

  /** It opens the page: who reads logs or messages must not be able to. */
  @Test
  void staysInNoLogAndInNoRecord() {
    var address = function.joins("m-1", PHONE, "ru");
    function.deliver(JOINED);

    assertThat(function.log().toString()).contains("member=m-1").doesNotContain(address);
    assertThat(function.message("e-1").toString()).contains("SENT").doesNotContain(address);
    assertThat(function.everything().toString()).doesNotContain(address);
  }

  @Test
  void isNotSentToSomebodyWhoIsNotThere() {
    assertThat(function.deliver(JOINED)).isEmpty();

    assertThat(function.sns.asked()).isEmpty();
  }
}
