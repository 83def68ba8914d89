package org.kopilka.domain.programme;

import java.util.Set;
import org.kopilka.domain.money.Limits;

/**
 * How points may pay.
 *
 * @param maxBp basis points of the goods that points may pay at most (rule 3)
 * @param onPromoGoods whether points may pay for discounted lines
 * @param except goods that points never pay for (delivery, certificates, tobacco)
 * @param requires what must be known of the member first
 * @param code whether paying needs a code sent to the phone
 */
public record SpendRules(
    int maxBp,
    boolean onPromoGoods,
    Selector except,
    Set<SpendRequirement> requires,
    boolean code) {
  public SpendRules {
    requires = Set.copyOf(requires);
    if (maxBp < 0 || maxBp > Limits.WHOLE_BP) {
      throw new IllegalArgumentException("spendMaxBp lies between 0 and 10000: " + maxBp);
    }
  }
}
