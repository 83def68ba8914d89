package org.kopilka.domain.receipt;

import java.util.List;
import java.util.function.ToLongFunction;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;

/**
 * A receipt's lines with all their sums, and the terms they were earned on: a return needs them,
 * whatever the programme says by then.
 *
 * @param pointValue minor units that one point was worth
 * @param earnedOn the money that the points were earned on
 * @param rateBp the rate they were earned at
 * @param earned points earned in all, before any debt is paid from them
 */
public record Bill(
    List<BilledLine> lines,
    long pointValue,
    EarnBase earnBase,
    EarnRounding rounding,
    int rateBp,
    long earnedOn,
    long earned) {
  public Bill {
    lines = List.copyOf(lines);
  }

  public long total() {
    return sum(line -> line.line().goods().amount());
  }

  public long discount() {
    return sum(line -> line.line().discount());
  }

  /** Whole points that paid. */
  public long redeemed() {
    return sum(BilledLine::points);
  }

  /** Minor units to be paid in money. */
  public long due() {
    return sum(BilledLine::due);
  }

  private long sum(ToLongFunction<BilledLine> of) {
    return lines.stream().mapToLong(of).sum();
  }
}
