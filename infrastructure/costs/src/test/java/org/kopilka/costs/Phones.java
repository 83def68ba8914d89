package org.kopilka.costs;

import java.util.Objects;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** An operator that takes every text and counts the parts it would charge. */
final class Phones implements SnsClient {
  long texts;
  long parts;

  @Override
  public PublishResponse publish(PublishRequest request) {
    texts++;
    var charged = Objects.requireNonNull(request.messageAttributes().get("kopilka.parts"));
    parts += Long.parseLong(charged.stringValue());
    return PublishResponse.builder().messageId("sns-" + texts).build();
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
