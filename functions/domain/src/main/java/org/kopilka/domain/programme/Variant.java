package org.kopilka.domain.programme;

import java.util.Map;
import org.kopilka.domain.money.Limits;

/**
 * An older programme that lives on inside a version of the one that replaces it (requirements 91 to
 * 95): what it says instead of the programme. Tiers, dates and money stay the programme's.
 *
 * @param rates basis points by tier, where they are not the programme's
 * @param earnExcept goods that earn nothing
 */
public record Variant(Map<String, Integer> rates, Selector earnExcept, SpendRules spend) {
  public Variant {
    rates = Map.copyOf(rates);
    if (rates.values().stream().anyMatch(rate -> rate < 0 || rate > Limits.WHOLE_BP)) {
      throw new IllegalArgumentException("a variant's rateBp lies between 0 and 10000");
    }
  }

  TierRules tiers(TierRules rules) {
    var tiers = rules.tiers().stream().map(this::tier).toList();
    return new TierRules(tiers, rules.window(), rules.graceDays());
  }

  private Tier tier(Tier tier) {
    var rate = rates.getOrDefault(tier.code(), tier.rateBp());
    return new Tier(tier.code(), tier.title(), rate, tier.spendFrom());
  }

  EarnRules earn(EarnRules rules) {
    return new EarnRules(
        rules.base(), rules.rounding(), rules.pendingFor(), rules.expiresAfter(), earnExcept);
  }
}
