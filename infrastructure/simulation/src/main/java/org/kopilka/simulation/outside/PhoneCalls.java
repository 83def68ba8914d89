package org.kopilka.simulation.outside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.OptedOutException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.ThrottledException;

/** The functions' way to the phones: throttled, slow, or not heard from again (F20). */
public final class PhoneCalls implements SnsClient {
  private static final int THROTTLED_STATUS = 429;
  private static final Troubles TROUBLES =
      new Refusing(Party.PHONES, dice -> dice.chance(900) ? throttled() : optedOut());

  /**
   * A text that went out.
   *
   * @param message what it was sent for: the pair of event and member, or a code's letter
   */
  public record Text(String message, String to, String text, String purpose, Instant at) {}

  private final Seam seam;
  private final InstantSource time;
  private final List<Text> sent = new ArrayList<>();

  /** Phones that nobody has written to. */
  public PhoneCalls(Seam seam, InstantSource time) {
    this.seam = seam;
    this.time = time;
  }

  @Override
  public PublishResponse publish(PublishRequest request) {
    return seam.call("sends a text", TROUBLES, () -> send(request));
  }

  private PublishResponse send(PublishRequest request) {
    var caller = seam.caller();
    var purpose = Objects.requireNonNull(request.messageAttributes().get("kopilka.purpose"));
    sent.add(
        new Text(
            caller == null ? "" : caller.message(),
            request.phoneNumber(),
            request.message(),
            purpose.stringValue(),
            time.instant()));
    return PublishResponse.builder().messageId("sms-" + sent.size()).build();
  }

  private static OptedOutException optedOut() {
    return OptedOutException.builder().message("They want none").build();
  }

  private static ThrottledException throttled() {
    return ThrottledException.builder()
        .message("Rate exceeded")
        .awsErrorDetails(AwsErrorDetails.builder().errorCode("Throttled").build())
        .statusCode(THROTTLED_STATUS)
        .build();
  }

  /** What went out, oldest first. */
  public List<Text> sent() {
    return sent;
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
