package org.kopilka.domain.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks goods: those whose SKU, category or brand is named. An empty selector picks nothing. */
public record Selector(Set<String> skus, Set<String> categories, Set<String> brands) {
  public static final Selector NOTHING = new Selector(Set.of(), Set.of(), Set.of());

  /** Names in one selector. */
  public static final int NAMES_MAX = 1000;

  public Selector {
    skus = Set.copyOf(skus);
    categories = Set.copyOf(categories);
    brands = Set.copyOf(brands);
    if (skus.size() + categories.size() + brands.size() > NAMES_MAX) {
      throw new IllegalArgumentException("a selector names at most " + NAMES_MAX + " things");
    }
  }

  public boolean matches(String sku, @Nullable String category, @Nullable String brand) {
    return skus.contains(sku)
        || (category != null && categories.contains(category))
        || (brand != null && brands.contains(brand));
  }
}
