package org.kopilka.domain.tier;

/**
 * A tier that became another, and why.
 *
 * @param from the code that the member was last told
 */
public record TierChange(String from, String to, boolean rise, Cause cause) {
  /** What made it change. */
  public enum Cause {
    PURCHASE,
    RETURN,
    REVIEW,
    RULES,
    GRANT,
    MERGE
  }
}
