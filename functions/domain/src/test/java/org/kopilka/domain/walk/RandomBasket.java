package org.kopilka.domain.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kopilka.auditor.AuditLine;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;

/** One to five lines: pieces or weights, discounted or not, of any kind of goods. */
record RandomBasket(List<PricedLine> lines) {

  static RandomBasket of(Dice dice, long priceMax) {
    return new RandomBasket(
        Stream.generate(() -> line(dice, priceMax)).limit(dice.between(1, 5)).toList());
  }

  private static PricedLine line(Dice dice, long priceMax) {
    var quantity =
        dice.percent(60) ? Quantity.of(dice.between(1, 4)) : new Quantity(dice.between(1, 3000));
    var category = dice.any("food", "food", RandomProgramme.TOBACCO, RandomProgramme.DELIVERY);
    var goods = new Goods("sku", null, category, null, quantity, dice.below(priceMax));
    var discount = dice.percent(70) ? 0 : dice.between(0, goods.amount());
    var capBp = dice.percent(80) ? Limits.WHOLE_BP : (int) dice.between(0, Limits.WHOLE_BP);
    return new PricedLine(goods, discount, List.of(), capBp);
  }

  /** The same lines in the auditor's words. */
  List<AuditLine> audited(Programme programme) {
    return lines.stream().map(line -> audited(line, programme)).toList();
  }

  private static AuditLine audited(PricedLine line, Programme programme) {
    var goods = line.goods();
    var category = goods.category();
    var earns = !programme.earn().except().categories().contains(category);
    var unpayable =
        programme.spend().except().categories().contains(category)
            || (!programme.spend().onPromoGoods() && line.discount() > 0);
    return new AuditLine(
        goods.price(),
        decimal(goods.quantity()),
        line.discount(),
        earns,
        unpayable ? 0 : line.capBp());
  }

  static BigDecimal decimal(Quantity quantity) {
    return BigDecimal.valueOf(quantity.thousandths(), 3);
  }

  /** As the stories write it. */
  @Override
  public String toString() {
    return lines.stream()
        .map(
            line ->
                "%s x %d of %s less %d capped at %d bp"
                    .formatted(
                        line.goods().quantity(),
                        line.goods().price(),
                        line.goods().category(),
                        line.discount(),
                        line.capBp()))
        .collect(Collectors.joining(" + "));
  }
}
