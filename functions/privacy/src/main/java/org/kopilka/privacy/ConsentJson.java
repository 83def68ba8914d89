package org.kopilka.privacy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kopilka.domain.consent.Consent;
import org.kopilka.domain.consent.ConsentChange;
import org.kopilka.domain.consent.ConsentState;
import org.kopilka.wire.json.Json;

/** Consents as they stand, and all that was ever said of them. */
final class ConsentJson {
  private ConsentJson() {}

  /**
   * Both.
   *
   * @param own whether the member asks, who need not know which machine wrote it down
   */
  static ObjectNode of(List<ConsentChange> history, boolean own) {
    var json = Json.object();
    var now = json.putArray("consents");
    ConsentState.of(history)
        .forEach(state -> put(now, state.consent(), state.given(), state.change(), own));
    var said = json.putArray("history");
    for (var change : history) {
      put(said, change.given(), true, change, own);
      put(said, change.withdrawn(), false, change, own);
    }
    return json;
  }

  private static void put(
      ArrayNode array, Set<Consent> consents, boolean given, ConsentChange change, boolean own) {
    consents.stream()
        .sorted(Comparator.comparing(Consent::code))
        .forEach(consent -> put(array, consent, given, change, own));
  }

  private static void put(
      ArrayNode array, Consent consent, boolean given, ConsentChange change, boolean own) {
    var json = array.addObject().put("purpose", consent.purpose());
    json.put("channel", consent.channel().name()).put("given", given);
    json.put("at", change.at().toString()).put("source", change.source());
    if (change.by() != null && !own) {
      json.put("by", change.by());
    }
  }
}
