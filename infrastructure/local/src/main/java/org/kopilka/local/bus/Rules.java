package org.kopilka.local.bus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.local.template.Stack;
import org.kopilka.local.template.TemplateFault;
import software.amazon.event.ruler.Machine;

/** The template's rules, matched by Amazon's own engine. */
public final class Rules {
  private final Machine machine = Machine.builder().build();
  private final Map<String, List<Stack.Target>> targets = new HashMap<>();

  /**
   * Learns the rules.
   *
   * @throws TemplateFault for a pattern that is none
   */
  public Rules(List<Stack.Rule> rules) {
    for (var rule : rules) {
      targets.put(rule.id(), rule.targets());
      try {
        machine.addRule(rule.id(), rule.pattern());
      } catch (IOException e) {
        throw new TemplateFault(rule.id(), "has a pattern that is none: " + e.getMessage());
      }
    }
  }

  /**
   * Where an event goes.
   *
   * @throws IOException if it is not JSON
   */
  public List<Stack.Target> targetsOf(String event) throws IOException {
    var found = new ArrayList<Stack.Target>();
    for (var rule : matching(event)) {
      found.addAll(targets.getOrDefault(rule, List.of()));
    }
    return found;
  }

  private List<String> matching(String event) throws IOException {
    try {
      return machine.rulesForJSONEvent(event);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) { // the engine declares no narrower type
      throw new IOException(e);
    }
  }
}
