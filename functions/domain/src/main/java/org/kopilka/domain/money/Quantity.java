package org.kopilka.domain.money;

/**
 * How much of a product a line holds, in thousandths (pieces, kilograms, metres alike).
 *
 * @param thousandths 1 … {@link #THOUSANDTHS_MAX}; 0 only as what is left of a returned line
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {
  /** Six digits before the point and three after it. */
  public static final long THOUSANDTHS_MAX = 999_999_999L;

  public static final Quantity NONE = new Quantity(0);

  public Quantity {
    if (thousandths < 0 || thousandths > THOUSANDTHS_MAX) {
      throw new IllegalArgumentException("quantity out of range: " + thousandths);
    }
  }

  /** Whole pieces. */
  public static Quantity of(long pieces) {
    return new Quantity(Math.multiplyExact(pieces, 1000L));
  }

  /** What this many cost at a price for one, halves of a minor unit rounded up (rule 1). */
  public long costAt(long price) {
    return Exact.mulDivHalfUp(price, thousandths, 1000);
  }

  /** Whether {@link #costAt} stays within a limit: above it the product may pass 64 bits. */
  public boolean costsAtMost(long limit, long price) {
    return thousandths == 0 || price <= (limit * 1000 + 499) / thousandths;
  }

  public Quantity minus(Quantity other) {
    return new Quantity(thousandths - other.thousandths);
  }

  public boolean isNone() {
    return thousandths == 0;
  }

  /** ⌈whole × this / bought⌉: the part of a line's sum that stays with what is kept (rule 8). */
  public long shareOf(long whole, Quantity bought) {
    return Exact.mulDivUp(whole, thousandths, bought.thousandths);
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(thousandths, other.thousandths);
  }

  /** The decimal text of the wire, without needless zeros: {@code 0.745}, {@code 2}. */
  @Override
  public String toString() {
    var fraction = thousandths % 1000;
    if (fraction == 0) {
      return Long.toString(thousandths / 1000);
    }
    var digits = Long.toString(1000 + fraction).substring(1);
    return thousandths / 1000 + "." + digits.replaceAll("0+$", "");
  }
}
