package org.kopilka.local.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.TemplateFault;

/** The functions of the template, by their logical ids. */
public final class Functions {
  private final Map<String, LocalFunction> functions = new LinkedHashMap<>();

  /** Makes all of them. */
  public Functions(List<Stack.Function> functions, Handlers handlers) {
    for (var function : functions) {
      this.functions.put(function.id(), handlers.make(function));
    }
  }

  /**
   * One of them.
   *
   * @throws TemplateFault if the template names one that is not there
   */
  public LocalFunction get(String id) {
    var function = functions.get(id);
    if (function == null) {
      throw new TemplateFault(id, "is named as a function but is none.");
    }
    return function;
  }
}
