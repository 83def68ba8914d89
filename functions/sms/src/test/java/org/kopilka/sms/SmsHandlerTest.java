package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.sms.BusEvents.ACCRUAL;
import static org.kopilka.sms.BusEvents.REMINDER;
import static org.kopilka.sms.BusEvents.event;
import static org.kopilka.sms.SnsAnswers.PHONE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

class SmsHandlerTest {

  private static final String EARNED = event("PointsEarned", "e-1", ACCRUAL);
  private static final String EXPIRING = event("PointsExpiring", "e-2", REMINDER);

  private final SmsFunction function = new SmsFunction();

  @BeforeEach
  void aMember() {
    function.members.put("m-1", PHONE, false);
  }

  @AfterEach
  void close() {
    function.close();
  }

  @Test
  void sendsTheTextInTheMembersLanguageUnderTheProgrammesName() {
    assertThat(function.deliver(EARNED)).isEmpty();

    assertThat(function.sns.asked()).hasSize(1);
    var request = function.sns.asked().getFirst();
    assertThat(request.phoneNumber()).isEqualTo(PHONE);
    assertThat(request.message()).isEqualTo("Начислено 90 баллов. Доступно: 1200");
    assertThat(request.messageAttributes())
        .containsEntry("AWS.SNS.SMS.SenderID", attribute("String", "VESKA"))
        .containsEntry("AWS.SNS.SMS.SMSType", attribute("String", "Transactional"))
        .containsEntry("kopilka.purpose", attribute("String", "TRANSACTIONAL"))
        .containsEntry("kopilka.parts", attribute("Number", "1"));
  }

  @Test
  void recordsWhatWasSentWithoutPhoneAndText() {
    function.deliver(EARNED);

    assertThat(function.message("e-1"))
        .containsOnlyKeys(
            "pk",
            "sk",
            "t",
            "h",
            "hs",
            "status",
            "at",
            "purpose",
            "parts",
            "programme",
            "eventId",
            "memberId",
            "correlationId",
            "messageId",
            "attempt")
        .containsEntry("t", "MESSAGE")
        .containsEntry("status", "SENT")
        .containsEntry("at", "1795245300000")
        .containsEntry("purpose", "TRANSACTIONAL")
        .containsEntry("parts", "1")
        .containsEntry("memberId", "m-1")
        .containsEntry("correlationId", "c-1")
        .containsEntry("messageId", "sns-1");
  }

  @Test
  void writesNothingButTheMessage() {
    var before = function.everything();

    function.deliver(EARNED);

    assertThat(function.everything()).containsAll(before).hasSize(before.size() + 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void optingOutStopsTheReminderAndSparesTheAccount(boolean optOut) {
    function.members.put("m-1", PHONE, optOut);

    assertThat(function.deliver(EARNED, EXPIRING)).isEmpty();

    assertThat(function.sns.asked()).hasSize(optOut ? 1 : 2);
    assertThat(function.message("e-1")).containsEntry("status", "SENT");
    if (optOut) {
      assertThat(function.message("e-2"))
          .containsEntry("status", "SKIPPED")
          .containsEntry("reason", "OPTED_OUT");
    }
  }

  @Test
  void whatWasSkippedIsNotSentLater() {
    function.members.putWithoutPhone("m-1");
    assertThat(function.deliver(EARNED)).isEmpty();
    function.members.put("m-1", PHONE, false);

    assertThat(function.deliver(EARNED)).isEmpty();

    assertThat(function.sns.asked()).isEmpty();
    assertThat(function.message("e-1"))
        .containsEntry("status", "SKIPPED")
        .containsEntry("reason", "NO_PHONE");
  }

  @Test
  void aMemberErasedBeforeSendingIsLeftInPeace() {
    var ofNobody = event("PointsEarned", "e-1", ACCRUAL.replace("m-1", "m-2"));

    assertThat(function.deliver(ofNobody)).isEmpty();

    assertThat(function.sns.asked()).isEmpty();
  }

  @Test
  void anEventOfNoProgrammeOfOursIsPoison() {
    var foreign = event("PointsEarned", "e-2", ACCRUAL.replace("veska", "foreign"));

    assertThat(function.deliver(foreign, EARNED)).containsExactly(0);
  }

  @Test
  void poisonInTheMiddleHoldsNobodyUp() {
    var last = event("PointsEarned", "e-3", ACCRUAL);

    assertThat(function.deliver(EARNED, "{", event("PointsLost", "e-2", ACCRUAL), last))
        .containsExactly(1, 2);

    assertThat(function.message("e-1")).containsEntry("status", "SENT");
    assertThat(function.message("e-3")).containsEntry("status", "SENT");
  }

  @Test
  void aRiseToldWithThePointsIsNotToldAgain() {
    var told =
        "{'memberId': 'm-1', 'to': 'GOLD', 'direction': 'RISE', 'announcedWith': 'PointsEarned'}";

    assertThat(function.deliver(event("TierChanged", "e-2", told))).isEmpty();

    assertThat(function.sns.asked()).isEmpty();
  }

  @Test
  void logsPhonesMaskedAndTextsNotAtAll() {
    function.sns.failNext(SnsAnswers.invalidNumber());

    function.deliver(EARNED, EXPIRING);

    assertThat(String.join("\n", function.log()))
        .contains("+375 29 ***-**-67", "event=e-1", "event=e-2", "correlation=c-1")
        .doesNotContain("1234567", "Начислено", "Успейте");
  }

  private static MessageAttributeValue attribute(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }
}
