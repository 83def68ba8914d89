package org.kopilka.domain.money;

/**
 * The largest numbers that the ledger takes; whatever is larger is refused before it is decided.
 */
public final class Limits {
  /**
   * Minor units: the largest price, line or receipt. Far above any purchase, and low enough for
   * every weight and sum of the arithmetic to fit 64 bits.
   */
  public static final long MONEY_MAX = 10_000_000_000_000L;

  /** Points that one adjustment, hold or redemption may name. */
  public static final long POINTS_MAX = 1_000_000_000_000L;

  /** Lines of one receipt. */
  public static final int LINES_MAX = 200;

  /** Basis points of the whole. */
  public static final int WHOLE_BP = 10_000;

  private Limits() {}
}
