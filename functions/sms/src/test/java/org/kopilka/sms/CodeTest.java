package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.sms.BusEvents.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

class CodeTest {
  private static final String PHONE = "+375291234567";
  private static final String ASKED =
      event("CodeRequested", "e-1", "{'programme': 'veska', 'codeId': 'c-1'}");

  private final SmsFunction function = new SmsFunction();

  @BeforeEach
  void aCodeLiesReady() {
    function.lay("c-1", PHONE, "123456", "ru");
  }

  @AfterEach
  void close() {
    function.close();
  }

  private List<PublishRequest> sent() {
    return function.sns.asked();
  }

  @Test
  void sendsTheCodeUnderTheProgrammesName() {
    assertThat(function.deliver(ASKED)).isEmpty();

    var request = sent().getFirst();
    assertThat(request.phoneNumber()).isEqualTo(PHONE);
    assertThat(request.message())
        .isEqualTo("#Veskabonus: код 123456. Никому его не сообщайте")
        .hasSizeLessThanOrEqualTo(70);
    assertThat(request.messageAttributes().toString()).contains("CODE", "Transactional", "VESKA");
  }

  @Test
  void sendsItOnceHoweverOftenItIsAskedTo() throws Exception {
    Callable<List<Integer>> delivery = () -> function.deliver(ASKED, ASKED);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(delivery, delivery, delivery, delivery))) {
        assertThat(done.get()).isEmpty();
      }
    }

    assertThat(sent()).hasSize(1);
  }

  @Test
  void leavesNothingOfItBehind() {
    function.deliver(ASKED);

    assertThat(letter()).doesNotContainKey("sealed").containsEntry("fate", text("SENT"));
    assertThat(String.join("\n", function.log()))
        .contains("purpose=CODE", "Accepted[", "+375 29 ***-**-67")
        .doesNotContain("123456", "1234567");
  }

  @Test
  void putsBackWhatSurelyDidNotGoOut() {
    function.sns.failNext(SnsAnswers.throttled());

    assertThat(function.deliver(ASKED)).containsExactly(0);
    assertThat(function.deliver(ASKED)).isEmpty();

    assertThat(sent()).hasSize(2);
    assertThat(letter()).containsEntry("fate", text("SENT"));
  }

  @Test
  void givesUpOnANumberThatCannotBeWrittenTo() {
    function.sns.failNext(SnsAnswers.invalidNumber());

    assertThat(function.deliver(ASKED, ASKED)).isEmpty();

    assertThat(sent()).hasSize(1);
    assertThat(letter()).doesNotContainKey("sealed").containsEntry("fate", text("FAILED"));
  }

  @Test
  void sendsNoCodeThatIsGoodForNothing() {
    function.clock.advance(Duration.ofMinutes(10));

    assertThat(function.deliver(ASKED)).isEmpty();

    assertThat(sent()).isEmpty();
    assertThat(letter()).doesNotContainKey("sealed").containsEntry("fate", text("EXPIRED"));
  }

  @Test
  void isDoneWithALetterThatIsNotThere() {
    var other = event("CodeRequested", "e-2", "{'programme': 'veska', 'codeId': 'c-2'}");

    assertThat(function.deliver(other)).isEmpty();
  }

  private Map<String, AttributeValue> letter() {
    return function.everything().stream()
        .filter(item -> text("CODE").equals(item.get("t")))
        .findFirst()
        .orElseThrow();
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
