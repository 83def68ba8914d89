package org.kopilka.domain.programme;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.money.Limits;

/**
 * How points may pay.
 *
 * @param maxBp basis points of the goods that points may pay at most (rule 3)
 * @param onPromoGoods whether points may pay for discounted lines
 * @param except goods that points never pay for (delivery, certificates, tobacco)
 * @param only goods that points may pay for, and no others; null for all
 * @param requires what must be known of the member first
 * @param code whether paying needs a code sent to the phone
 */
public record SpendRules(
    int maxBp,
    boolean onPromoGoods,
    Selector except,
    @Nullable Selector only,
    Set<SpendRequirement> requires,
    boolean code) {
  public SpendRules {
    requires = Set.copyOf(requires);
    if (maxBp < 0 || maxBp > Limits.WHOLE_BP) {
      throw new IllegalArgumentException("spendMaxBp lies between 0 and 10000: " + maxBp);
    }
  }

  /** Rules by which points may pay for all goods but the excepted ones. */
  public SpendRules(
      int maxBp,
      boolean onPromoGoods,
      Selector except,
      Set<SpendRequirement> requires,
      boolean code) {
    this(maxBp, onPromoGoods, except, null, requires, code);
  }

  /** The same with one requirement more. */
  SpendRules requiring(SpendRequirement requirement) {
    var more = EnumSet.of(requirement);
    more.addAll(requires);
    return new SpendRules(maxBp, onPromoGoods, except, only, more, code);
  }

  /** Whether points may pay for such goods at all. */
  public boolean mayPayFor(String sku, @Nullable String category, @Nullable String brand) {
    return (only == null || only.matches(sku, category, brand))
        && !except.matches(sku, category, brand);
  }
}
