package org.kopilka.domain.consent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one consent stands.
 *
 * @param change the last that was said of it
 */
public record ConsentState(Consent consent, boolean given, ConsentChange change) {
  /** How each consent stands that anything was ever said of, by code. */
  public static List<ConsentState> of(List<ConsentChange> history) {
    var last = new HashMap<Consent, ConsentState>();
    for (var change : history) {
      put(last, change);
    }
    return last.values().stream().sorted(Comparator.comparing(s -> s.consent().code())).toList();
  }

  private static void put(Map<Consent, ConsentState> last, ConsentChange change) {
    change.given().forEach(each -> last.put(each, new ConsentState(each, true, change)));
    change.withdrawn().forEach(each -> last.put(each, new ConsentState(each, false, change)));
  }
}
