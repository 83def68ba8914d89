package org.kopilka.domain.programme;

import java.util.Map;
import java.util.Optional;

/**
 * The variants of one version, by their codes. From the version on that has none, every account
 * follows the programme itself.
 */
public record Variants(Map<String, Variant> byCode) {
  public static final Variants NONE = new Variants(Map.of());
  public static final int VARIANTS_MAX = 100;
  public static final String CODE = "[a-z][a-z0-9-]{0,31}";

  public Variants {
    byCode = Map.copyOf(byCode);
    if (byCode.size() > VARIANTS_MAX) {
      throw new IllegalArgumentException("a programme has at most 100 variants");
    }
    if (!byCode.keySet().stream().allMatch(code -> code.matches(CODE))) {
      throw new IllegalArgumentException("a variant's code: lower-case, 1 to 32 characters");
    }
  }

  public Optional<Variant> get(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  void requireTiersOf(TierRules rules) {
    var codes = rules.tiers().stream().map(Tier::code).toList();
    if (!byCode.values().stream().allMatch(v -> codes.containsAll(v.rates().keySet()))) {
      throw new IllegalArgumentException("a variant's rates are of the programme's tiers");
    }
  }
}
