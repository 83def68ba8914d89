package org.kopilka.domain.receipt;

import java.util.ArrayList;
import java.util.List;
import org.kopilka.domain.money.Spread;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.Programme;

/** What points pay of a receipt, and what the money paid earns (rules 3 and 4). */
public final class Checkout {
  private Checkout() {}

  /**
   * The bill when {@code points} of a member pay and the rest earns at {@code rateBp}.
   *
   * @param points at most {@link Payable#pointsMax}
   * @param rateBp 0 for a purchase without a member
   */
  public static Bill bill(List<PricedLine> lines, Programme programme, long points, int rateBp) {
    var paying = Spread.over(points, spendWeights(lines, programme));
    var paid = new ArrayList<BilledLine>();
    for (int i = 0; i < lines.size(); i++) {
      paid.add(paid(lines.get(i), paying[i], programme));
    }
    return earn(paid, programme, rateBp);
  }

  private static BilledLine paid(PricedLine line, long points, Programme programme) {
    var byPoints = points * programme.pointValue();
    var goods = line.goods();
    var earns = !programme.earn().except().matches(goods.sku(), goods.category(), goods.brand());
    return new BilledLine(line, points, byPoints, line.net() - byPoints, earns, 0);
  }

  private static Bill earn(List<BilledLine> paid, Programme programme, int rateBp) {
    var rules = programme.earn();
    var base = rules.base();
    var weights = paid.stream().mapToLong(line -> earningMoney(line, base)).toArray();
    long money = 0;
    for (var weight : weights) {
      money += weight;
    }
    var earned = rules.rounding().points(money, rateBp, programme.pointValue());
    var shares = Spread.over(earned, weights);
    var lines = new ArrayList<BilledLine>();
    for (int i = 0; i < paid.size(); i++) {
      lines.add(withEarned(paid.get(i), shares[i]));
    }
    return new Bill(lines, programme.pointValue(), base, rules.rounding(), rateBp, money, earned);
  }

  private static BilledLine withEarned(BilledLine line, long earned) {
    return new BilledLine(
        line.line(), line.points(), line.paidByPoints(), line.due(), line.earns(), earned);
  }

  private static long earningMoney(BilledLine line, EarnBase base) {
    if (!line.earns()) {
      return 0;
    }
    return switch (base) {
      case MONEY_PAID -> line.due();
      case NET_PRICE -> line.net();
    };
  }

  /** Per line, what points are spread by: whole points of its price × the part they may pay. */
  private static long[] spendWeights(List<PricedLine> lines, Programme programme) {
    return lines.stream()
        .mapToLong(line -> line.net() / programme.pointValue() * capBp(line, programme))
        .toArray();
  }

  /** The part of a line that points may pay. */
  static int capBp(PricedLine line, Programme programme) {
    var rules = programme.spend();
    var goods = line.goods();
    if (!rules.mayPayFor(goods.sku(), goods.category(), goods.brand())
        || (line.discount() > 0 && !rules.onPromoGoods())) {
      return 0;
    }
    return Math.min(rules.maxBp(), line.capBp());
  }
}
