package org.kopilka.local.function;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.local.queue.DeadLetters;
import org.kopilka.local.template.Stack;

/**
 * Runs that nobody waits for: started by rules and schedules. A failed one is tried again at once –
 * the cloud waits minutes – and then its event goes to the function's dead letters.
 */
public final class AsyncRuns {
  private final Functions functions;
  private final Map<String, Stack.Retries> onFailure = new HashMap<>();
  private final DeadLetters deadLetters;

  /** Runs of these functions. */
  public AsyncRuns(Functions functions, List<Stack.Function> specs, DeadLetters deadLetters) {
    this.functions = functions;
    this.deadLetters = deadLetters;
    specs.forEach(each -> onFailure.put(each.id(), each.onFailure()));
  }

  /** Runs a function with an event until it succeeds or is given up. */
  public void run(String id, String event) {
    var retries = onFailure.getOrDefault(id, new Stack.Retries(0, null));
    var function = functions.get(id);
    for (int attempt = 0; ; attempt++) {
      try {
        function.run(event.getBytes(StandardCharsets.UTF_8));
        return;
      } catch (FunctionFailed e) {
        if (attempt >= retries.retriesMax()) {
          deadLetters.add(retries.deadLetters(), event, e.getMessage());
          return;
        }
      }
    }
  }
}
