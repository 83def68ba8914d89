package org.kopilka.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue of the stack. */
final class Letters {
  private final SqsClient queues;
  private final String url;

  Letters(Cloud cloud, String logicalId) {
    this.queues = cloud.queues();
    this.url = cloud.physical(logicalId);
  }

  /** How long what failed stays hidden: minutes, unless a test has no time for that. */
  void hideFor(Duration time) {
    queues.setQueueAttributes(
        r ->
            r.queueUrl(url)
                .attributesWithStrings(
                    Map.of("VisibilityTimeout", Long.toString(time.toSeconds()))));
  }

  void send(String body) {
    queues.sendMessage(r -> r.queueUrl(url).messageBody(body));
  }

  /** Messages that hold a text, left where they are. */
  List<Message> holding(String text) {
    return queues
        .receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
        .messages()
        .stream()
        .filter(message -> message.body().contains(text))
        .toList();
  }

  /** About how many there are, whatever they hold. */
  int count() {
    return Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  String arn() {
    return attribute(QueueAttributeName.QUEUE_ARN);
  }

  private String attribute(QueueAttributeName name) {
    var asked = queues.getQueueAttributes(r -> r.queueUrl(url).attributeNames(name));
    return Objects.requireNonNull(asked.attributes().get(name), url);
  }
}
