package org.kopilka.simulation.cloud;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kopilka.local.function.FunctionFailed;
import org.kopilka.local.function.Handlers;
import org.kopilka.local.function.LocalFunction;
import org.kopilka.local.template.Stack;

/**
 * One process of each function, with a clock and caches of its own, begun when it is first needed.
 */
public final class Fleet {
  private final Map<String, Stack.Function> specs;
  private final Handlers handlers;
  private final Map<String, LocalFunction> warm = new HashMap<>();

  /** Cold ones. */
  public Fleet(Stack stack, Handlers handlers) {
    specs =
        stack.functions().stream()
            .collect(Collectors.toMap(Stack.Function::id, Function.identity()));
    this.handlers = handlers;
  }

  /**
   * Runs a function.
   *
   * @throws org.kopilka.local.function.FunctionFailed whatever it threw
   */
  public byte[] run(String function, byte[] event) {
    return warm.computeIfAbsent(
            function, id -> handlers.make(Objects.requireNonNull(specs.get(id), id)))
        .run(event);
  }

  /** Which of a batch's items a run of a function failed on: all, if it failed itself. */
  Set<String> failed(String function, byte[] event, List<String> ids) {
    var all = Set.copyOf(ids);
    try {
      var failed = Json.failed(run(function, event));
      return all.containsAll(failed) ? failed : all;
    } catch (FunctionFailed e) {
      return all;
    }
  }
}
