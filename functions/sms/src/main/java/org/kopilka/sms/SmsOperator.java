package org.kopilka.sms;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import org.kopilka.domain.message.Purpose;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.OptedOutException;
import software.amazon.awssdk.services.sns.model.ValidationException;

/**
 * Hands one text to SNS, once: the client must not retry by itself, because after a time-out nobody
 * knows whether the first try went out.
 */
final class SmsOperator {

  /** What a gateway answers on behalf of somebody who did not answer it. */
  private static final int BAD_GATEWAY = 502;

  private static final int GATEWAY_TIMEOUT = 504;

  private final SnsClient sns;

  SmsOperator(SnsClient sns) {
    this.sns = sns;
  }

  Dispatch send(String phone, Text text) {
    try {
      var receipt =
          sns.publish(
              publish ->
                  publish
                      .phoneNumber(phone)
                      .message(text.text())
                      .messageAttributes(attributes(text)));
      return new Dispatch.Accepted(receipt.messageId());
    } catch (AwsServiceException e) {
      return answered(e);
    } catch (SdkException e) {
      return neverConnected(e) ? new Dispatch.NotSent("UNREACHABLE") : new Dispatch.Unknown();
    }
  }

  private static Map<String, MessageAttributeValue> attributes(Text text) {
    return Map.of(
        "AWS.SNS.SMS.SenderID", attribute("String", text.sender()),
        "AWS.SNS.SMS.SMSType", attribute("String", smsType(text.purpose())),
        "kopilka.purpose", attribute("String", text.purpose().name()),
        "kopilka.parts", attribute("Number", Integer.toString(text.parts())));
  }

  /** SNS picks the route by it, reliable or cheap. */
  private static String smsType(Purpose purpose) {
    return switch (purpose) {
      case CODE, TRANSACTIONAL -> "Transactional";
      case MARKETING -> "Promotional";
    };
  }

  private static MessageAttributeValue attribute(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }

  /** SNS said no, so nothing went out – unless it was a gateway that spoke in its place. */
  private static Dispatch answered(AwsServiceException e) {
    return switch (e) {
      case OptedOutException _ -> new Dispatch.Refused("NUMBER_OPTED_OUT");
      case InvalidParameterException _, InvalidParameterValueException _, ValidationException _ ->
          new Dispatch.Refused("REFUSED");
      default ->
          e.statusCode() == BAD_GATEWAY || e.statusCode() == GATEWAY_TIMEOUT
              ? new Dispatch.Unknown()
              : new Dispatch.NotSent(code(e));
    };
  }

  /** Only the code: the sentence that comes with it may quote the phone. */
  private static String code(AwsServiceException e) {
    var details = e.awsErrorDetails();
    var code = details == null ? null : details.errorCode();
    return code == null ? "HTTP_" + e.statusCode() : code;
  }

  /** What was never connected was never sent; of everything else nobody can be sure. */
  private static boolean neverConnected(SdkException e) {
    return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
  }
}
