package org.kopilka.auditor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The lines of one purchase and what may be paid and earned with them (rules 1 to 4). */
record Basket(Terms terms, List<AuditLine> lines) {

  private static final long BASIS = 10_000;

  /** Points that may pay, at most so many as there are (rule 3). */
  long pointsMax(long available) {
    long capped = 0;
    for (long weight : capWeights()) {
      capped = Math.addExact(capped, weight);
    }
    return Math.min(available, capped / BASIS);
  }

  /** The basket paid with so many points and rated so (rules 3 and 4). */
  List<PricedLine> price(long points, int rateBp) {
    long[] pointsOf = LargestRemainder.spread(points, capWeights());
    long[] earnedOf = earned(pointsOf, rateBp);
    List<PricedLine> priced = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      AuditLine line = lines.get(i);
      long due = due(i, pointsOf);
      priced.add(
          new PricedLine(
              i + 1, line.amount(), line.net(), pointsOf[i], line.net() - due, due, earnedOf[i]));
    }
    return priced;
  }

  /** One division, at the end. */
  static long earned(long due, int rateBp, Terms terms) {
    return BigInteger.valueOf(due)
        .multiply(BigInteger.valueOf(rateBp))
        .divide(BigInteger.valueOf(BASIS).multiply(BigInteger.valueOf(terms.pointValue())))
        .longValueExact();
  }

  private long[] earned(long[] pointsOf, int rateBp) {
    long[] base = new long[lines.size()];
    long sum = 0;
    for (int i = 0; i < base.length; i++) {
      base[i] = lines.get(i).earns() ? due(i, pointsOf) : 0;
      sum = Math.addExact(sum, base[i]);
    }
    return LargestRemainder.spread(earned(sum, rateBp, terms), base);
  }

  private long due(int i, long[] pointsOf) {
    return lines.get(i).net() - Math.multiplyExact(pointsOf[i], terms.pointValue());
  }

  /** Whole points that a line is worth, times its cap. */
  private long[] capWeights() {
    return lines.stream()
        .mapToLong(
            line ->
                Math.multiplyExact(
                    line.net() / terms.pointValue(),
                    (long) Math.min(line.capBp(), terms.spendMaxBp())))
        .toArray();
  }
}
