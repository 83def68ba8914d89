package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kopilka.sms.SnsAnswers.PHONE;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kopilka.sms.Dispatch.NotSent;
import org.kopilka.sms.Dispatch.Refused;
import org.kopilka.sms.Dispatch.Unknown;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;

class SmsOperatorTest {

  @ParameterizedTest
  @MethodSource("failures")
  void tellsWhatMayBeTriedAgainFromWhatMustNot(RuntimeException failure, Dispatch dispatch) {
    var sns = new ScriptedSns();
    sns.failNext(failure);

    assertThat(new SmsOperator(sns).send(PHONE, Drafts.CODE)).isEqualTo(dispatch);
    assertThat(sns.asked()).hasSize(1);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(SnsAnswers.throttled(), new NotSent("Throttled")),
        Arguments.of(SnsAnswers.internalError(), new NotSent("InternalError")),
        Arguments.of(notAllowed(), new NotSent("HTTP_403")),
        Arguments.of(broken(new ConnectException("refused")), new NotSent("UNREACHABLE")),
        Arguments.of(broken(new UnknownHostException("sns")), new NotSent("UNREACHABLE")),
        Arguments.of(broken(new SocketTimeoutException("read")), new Unknown()),
        Arguments.of(SnsAnswers.timeout(), new Unknown()),
        Arguments.of(SnsAnswers.gatewayTimeout(), new Unknown()),
        Arguments.of(SnsAnswers.invalidNumber(), new Refused("REFUSED")),
        Arguments.of(SnsAnswers.numberOptedOut(), new Refused("NUMBER_OPTED_OUT")));
  }

  private static RuntimeException notAllowed() {
    return AuthorizationErrorException.builder().statusCode(403).build();
  }

  private static RuntimeException broken(Exception cause) {
    return SdkClientException.create("Unable to execute HTTP request", cause);
  }
}
