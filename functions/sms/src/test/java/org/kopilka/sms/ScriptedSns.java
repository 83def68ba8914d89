package org.kopilka.sms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** SNS that keeps what it is given, and fails the next calls in the order it was told to. */
final class ScriptedSns implements SnsClient {

  private final Queue<RuntimeException> failures = new ArrayDeque<>();
  private final List<PublishRequest> asked = new ArrayList<>();
  private final List<PublishRequest> sent = new ArrayList<>();

  /** The next call is answered by this. */
  synchronized void failNext(RuntimeException failure) {
    failures.add(failure);
  }

  @Override
  public synchronized PublishResponse publish(PublishRequest request) {
    asked.add(request);
    var failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    sent.add(request);
    return PublishResponse.builder().messageId("sns-" + sent.size()).build();
  }

  /** Every request, answered or not: after a time-out, each one may have reached a phone. */
  synchronized List<PublishRequest> asked() {
    return List.copyOf(asked);
  }

  synchronized List<String> texts() {
    return sent.stream().map(PublishRequest::message).toList();
  }

  @Override
  public String serviceName() {
    return "sns";
  }

  @Override
  public void close() {}
}
