package org.kopilka.local.template;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a queue that is named but is not there, before a message is lost in it. */
final class QueueReferences {
  private QueueReferences() {}

  static void check(Stack stack) {
    var known = stack.queues().stream().map(Stack.Queue::id).collect(Collectors.toSet());
    named(stack)
        .forEach(
            queue -> {
              if (!known.contains(queue)) {
                throw new TemplateFault(queue, "is named as a queue but is none.");
              }
            });
  }

  private static Set<String> named(Stack stack) {
    return Stream.of(
            stack.queueSources().stream().map(Stack.QueueSource::queue),
            stack.queues().stream()
                .map(Stack.Queue::redrive)
                .filter(Objects::nonNull)
                .map(Stack.Redrive::deadLetters),
            stack.functions().stream()
                .map(Stack.Function::onFailure)
                .flatMap(QueueReferences::deadLetters),
            stack.streamSources().stream()
                .map(Stack.StreamSource::onFailure)
                .flatMap(QueueReferences::deadLetters),
            stack.rules().stream().flatMap(QueueReferences::targets))
        .flatMap(each -> each)
        .collect(Collectors.toSet());
  }

  private static Stream<String> deadLetters(Stack.Retries retries) {
    return Stream.ofNullable(retries.deadLetters());
  }

  private static Stream<String> targets(Stack.Rule rule) {
    return rule.targets().stream()
        .map(Stack.Target::to)
        .filter(Stack.ToQueue.class::isInstance)
        .map(Stack.ToQueue.class::cast)
        .map(Stack.ToQueue::queue);
  }
}
