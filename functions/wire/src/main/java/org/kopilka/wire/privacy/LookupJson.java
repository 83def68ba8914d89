package org.kopilka.wire.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.privacy.Field;
import org.kopilka.domain.privacy.Lookup;
import org.kopilka.wire.json.Json;

/** A look at a member as the office and the member see it. */
public final class LookupJson {
  private LookupJson() {}

  /** Who, when, what and by which route. */
  public static ObjectNode of(Lookup lookup) {
    var json = Json.object().put("at", lookup.at().toString()).put("client", lookup.client());
    if (lookup.operator() != null) {
      json.put("operator", lookup.operator());
    }
    json.put("route", lookup.route());
    var fields = json.putArray("fields");
    lookup.fields().stream().sorted().map(Field::name).forEach(fields::add);
    return json.put("requestId", lookup.requestId());
  }
}
