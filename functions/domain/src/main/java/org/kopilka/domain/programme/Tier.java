package org.kopilka.domain.programme;

import java.util.regex.Pattern;
import org.kopilka.domain.money.Limits;

/**
 * One level of a programme.
 *
 * @param code upper-case name, stable
 * @param title what members read
 * @param rateBp basis points of the earning base that come back as points
 * @param spendFrom minor units paid within the tier window from which the level is reached
 */
public record Tier(String code, Words title, int rateBp, long spendFrom) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

  public Tier {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a tier's code is upper-case, 1 to 32 characters: " + code);
    }
    if (rateBp < 0 || rateBp > Limits.WHOLE_BP) {
      throw new IllegalArgumentException("rateBp lies between 0 and 10000: " + rateBp);
    }
    if (spendFrom < 0 || spendFrom > Limits.MONEY_MAX) {
      throw new IllegalArgumentException("spendFrom lies between 0 and 10^13: " + spendFrom);
    }
  }
}
