package org.kopilka.local.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kopilka.local.template.TemplateFault;
import software.amazon.event.ruler.Machine;

/** The filter patterns of an event source: a record passes if it matches any, or there is none. */
public final class RecordFilter {
  private final Machine machine = Machine.builder().build();
  private final boolean takesAll;

  /** The filter of a function's source. */
  public RecordFilter(String function, List<String> patterns) {
    takesAll = patterns.isEmpty();
    for (var pattern : patterns) {
      try {
        machine.addRule(pattern, pattern);
      } catch (IOException e) {
        throw new TemplateFault(function, "has a filter that is none: " + e.getMessage());
      }
    }
  }

  /** Whether a record gets through. */
  public boolean takes(StreamRecord record) {
    return takesAll || !matching(record.json()).isEmpty();
  }

  private List<String> matching(String json) {
    try {
      return machine.rulesForJSONEvent(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) { // the engine declares no narrower type
      throw new IllegalStateException(e);
    }
  }
}
