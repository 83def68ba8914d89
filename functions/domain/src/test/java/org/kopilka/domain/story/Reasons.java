package org.kopilka.domain.story;

import java.util.stream.Collectors;
import org.kopilka.domain.explanation.Explanation.KeptEarns;
import org.kopilka.domain.explanation.Explanation.SpendLimit;
import org.kopilka.domain.explanation.Explanations;
import org.kopilka.domain.ledger.Event;

/** What the explanations say of limits and of goods that are kept, as facts of a story. */
final class Reasons {
  private Reasons() {}

  static Facts of(Event event, Facts facts) {
    for (var step : Explanations.of(event)) {
      if (step instanceof SpendLimit limit) {
        limit(limit, facts);
      }
      if (step instanceof KeptEarns earns) {
        kept(earns, facts);
      }
    }
    return facts;
  }

  private static void limit(SpendLimit limit, Facts facts) {
    var capped =
        limit.capped().stream()
            .map(line -> line.line() + " of " + line.base() + " at " + line.maxBp() + " bp")
            .collect(Collectors.joining(" + "));
    facts
        .put("limit", limit.result())
        .put("limit base", limit.base())
        .put("limit share", limit.maxBp() + " bp")
        .put("limit capped", capped.isEmpty() ? "none" : capped)
        .put("limit available", limit.available());
  }

  private static void kept(KeptEarns earns, Facts facts) {
    facts
        .put("base before", earns.before().base())
        .put("earned before", earns.before().result())
        .put("base kept", earns.kept().base())
        .put("earned kept", earns.kept().result())
        .put("own lot", earns.lotExpired() ? "expired" : "alive");
  }
}
