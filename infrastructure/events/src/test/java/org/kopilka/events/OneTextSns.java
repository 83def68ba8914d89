package org.kopilka.events;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.OptedOutException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** An operator who takes every text, or for once refuses one. */
final class OneTextSns implements SnsClient {
  final List<String> texts = new ArrayList<>();
  private boolean refusing;

  void refuseNext() {
    refusing = true;
  }

  @Override
  public PublishResponse publish(PublishRequest request) {
    if (refusing) {
      refusing = false;
      throw OptedOutException.builder().message("opted out").build();
    }
    texts.add(request.message());
    return PublishResponse.builder().messageId("sns-" + texts.size()).build();
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
