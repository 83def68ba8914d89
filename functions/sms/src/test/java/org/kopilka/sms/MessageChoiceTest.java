package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kopilka.sms.BusEvents.ACCRUAL;
import static org.kopilka.sms.BusEvents.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kopilka.domain.message.Purpose;
import org.kopilka.sms.Notice.Accrual;
import org.kopilka.sms.Notice.CardReady;
import org.kopilka.sms.Notice.Direction;
import org.kopilka.sms.Notice.Expiring;
import org.kopilka.sms.Notice.Requested;
import org.kopilka.sms.Notice.TierChange;
import org.kopilka.store.message.MessageKey;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.MalformedEventException;
import org.kopilka.wire.text.Language;

class MessageChoiceTest {
  private static Optional<String> link(MessageKey key) {
    return Optional.of("https://card.example/" + key.memberId());
  }

  @Test
  void readsWhomToTellAndWhy() {
    var announcement = read(event("PointsEarned", "e-1", ACCRUAL));

    assertThat(announcement.key()).isEqualTo(new MessageKey("veska", "e-1", "m-1"));
    assertThat(announcement.happenedAt()).isEqualTo("2026-11-21T07:15:00Z");
    assertThat(announcement.correlationId()).isEqualTo("c-1");
    assertThat(announcement.notice()).isEqualTo(new Accrual(90, 1200, null));
    assertThat(announcement.notice().purpose()).isEqualTo(Purpose.TRANSACTIONAL);
  }

  @Test
  void takesAPurchasesTierRiseIntoItsAccrual() {
    var data = ACCRUAL.replace("}}", "}, 'tierChange': {'from': 'GOLD', 'to': 'PLATINUM'}}");

    assertThat(notice("PointsEarned", data)).isEqualTo(new Accrual(90, 1200, "PLATINUM"));
  }

  @Test
  void tellsATierChangeByItselfUnlessThePointsHaveToldIt() {
    var data = "{'memberId': 'm-1', 'from': 'GOLD', 'to': 'STANDART', 'direction': 'FALL'}";
    var told = data.replace("}", ", 'announcedWith': 'PointsEarned'}");

    assertThat(notice("TierChanged", data)).isEqualTo(new TierChange("STANDART", Direction.FALL));
    assertThat(
            MessageChoice.of(
                BusEvent.decode(event("TierChanged", "e-1", told)),
                "veska",
                MessageChoiceTest::link))
        .isEmpty();
  }

  @Test
  void givesWhoHasJoinedTheLinkToTheirCard() {
    var notice = notice("MemberRegistered", "{'memberId': 'm-1', 'source': 'TILL'}");

    assertThat(notice).isEqualTo(new CardReady("https://card.example/m-1"));
    assertThat(notice.purpose()).isEqualTo(Purpose.TRANSACTIONAL);
    assertThat(notice.toString()).doesNotContain("card.example");
  }

  @Test
  void countsTheReminderAsAdvertising() {
    var notice = notice("PointsExpiring", "{'memberId': 'm-1', 'points': 7, 'on': '2027-05-21'}");

    assertThat(notice).isEqualTo(new Expiring(7, LocalDate.of(2027, 5, 21)));
    assertThat(notice.purpose()).isEqualTo(Purpose.MARKETING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CODE", "TRANSACTIONAL", "MARKETING"})
  void takesAReadyTextForThePurposeItNames(String purpose) {
    var data = "{'memberId': 'm-1', 'purpose': '%s', 'text': {'en': 'Hello'}}".formatted(purpose);

    assertThat(notice("MessageRequested", data))
        .isEqualTo(new Requested(Purpose.valueOf(purpose), Map.of(Language.EN, "Hello")));
  }

  @Test
  void fallsBackToTheInstallationsProgramme() {
    var event = event("PointsEarned", "e-1", ACCRUAL.replace("'programme': 'veska', ", ""));

    assertThat(
            MessageChoice.of(BusEvent.decode(event), "dobrostroy", MessageChoiceTest::link)
                .orElseThrow()
                .key()
                .programme())
        .isEqualTo("dobrostroy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'memberId': 'm-1', 'points': 90}",
        "{'points': 90, 'balance': {'available': 1}}",
        "{'memberId': 'm 1', 'points': 90, 'balance': {'available': 1}}",
        "{'memberId': 'm#1', 'points': 90, 'balance': {'available': 1}}",
        "{'memberId': 'm-1', 'programme': 'a#b', 'points': 90, 'balance': {'available': 1}}",
        "{'memberId': 'm-1', 'points': -1, 'balance': {'available': 1}}",
        "{'memberId': 'm-1', 'points': 1.5, 'balance': {'available': 1}}",
        "{'memberId': 'm-1', 'points': '90', 'balance': {'available': 1}}",
        "{'memberId': 'm-1', 'points': 9223372036854775808, 'balance': {'available': 1}}",
        "{'memberId': 'm-1', 'points': 90, 'balance': {'available': 1}, 'tierChange': 'GOLD'}",
        "{'memberId': 'm-1', 'points': 90, 'balance': {'available': 1}, 'tierChange': {'to': ''}}"
      })
  void refusesAnAccrualThatIsNotAsAgreed(String data) {
    assertPoison(event("PointsEarned", "e-1", data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'memberId': 'm-1', 'purpose': 'SPAM', 'text': {'ru': 'Привет'}}",
        "{'memberId': 'm-1', 'purpose': 'CODE', 'text': {}}",
        "{'memberId': 'm-1', 'purpose': 'CODE', 'text': {'ru': ' '}}",
        "{'memberId': 'm-1', 'purpose': 'CODE', 'text': 'Привет'}",
        "{'memberId': 'm-1', 'text': {'ru': 'Привет'}}"
      })
  void refusesAReadyTextThatIsNotAsAgreed(String data) {
    assertPoison(event("MessageRequested", "e-1", data));
  }

  @Test
  void refusesOtherPoison() {
    var sound = event("PointsEarned", "e-1", ACCRUAL);

    assertPoison(sound.replace("PointsEarned", "PointsLost"));
    assertPoison(sound.replace("\"version\":1", "\"version\":2"));
    assertPoison(sound.replace("\"id\":\"e-1\"", "\"id\":\"\""));
    assertPoison(sound.replace("\"detail\"", "\"details\""));
    assertPoison(event("PointsExpiring", "e-1", "{'memberId': 'm-1', 'points': 7, 'on': 'today'}"));
    assertPoison(event("TierChanged", "e-1", "{'memberId': 'm-1', 'to': 'A', 'direction': 'UP'}"));
    assertPoison("PointsEarned");
  }

  private static void assertPoison(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedEventException.class);
  }

  private static Notice notice(String type, String data) {
    return read(event(type, "e-1", data)).notice();
  }

  private static Announcement read(String body) {
    return MessageChoice.of(BusEvent.decode(body), "veska", MessageChoiceTest::link).orElseThrow();
  }
}
