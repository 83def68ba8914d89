package org.kopilka.local.message;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.ThrottledException;

/**
 * The functions' way to the phones: {@code publish} to a number only. Numbers that end in 999 are
 * always throttled, here as on the emulator, so that a failing network can be tried.
 */
public final class LocalSms implements SnsClient {
  private static final String THROTTLED = "999";
  private static final int THROTTLED_STATUS = 429;

  private final Clock clock;
  private final Supplier<String> ids;
  private final List<SentMessage> sent = new ArrayList<>();

  /** Nothing sent yet. */
  public LocalSms(Clock clock, Supplier<String> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public PublishResponse publish(PublishRequest request) {
    var to = request.phoneNumber();
    if (to == null) {
      throw new UnsupportedOperationException("Only texts to phones are sent here, no topics");
    }
    if (to.endsWith(THROTTLED)) {
      throw throttled(to);
    }
    var id = ids.get();
    add(message(id, to, request));
    return PublishResponse.builder().messageId(id).build();
  }

  private SentMessage message(String id, String to, PublishRequest request) {
    var attributes = request.messageAttributes();
    var parts = attribute(attributes, "kopilka.parts");
    return new SentMessage(
        id,
        "SMS",
        to,
        request.message(),
        parts.isEmpty() ? 0 : Integer.parseInt(parts),
        attribute(attributes, "kopilka.purpose"),
        clock.instant());
  }

  private static String attribute(Map<String, MessageAttributeValue> attributes, String name) {
    var value = attributes.get(name);
    return value == null || value.stringValue() == null ? "" : value.stringValue();
  }

  private static ThrottledException throttled(String to) {
    return ThrottledException.builder()
        .message("Rate exceeded for " + to.substring(0, 4) + "…")
        .awsErrorDetails(AwsErrorDetails.builder().errorCode("Throttled").build())
        .statusCode(THROTTLED_STATUS)
        .build();
  }

  private synchronized void add(SentMessage message) {
    sent.add(message);
  }

  /** Everything that was sent, oldest first. */
  public synchronized List<SentMessage> sent() {
    return List.copyOf(sent);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
