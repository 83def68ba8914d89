package org.kopilka.domain.story;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;

/** {@code 1450 + 2 x 390 less 117 + 500 of delivery + 800 capped at 3000 bp}. */
final class Basket {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?<quantity>[0-9.]+) x )?(?<price>\\d+)(?: of (?<category>\\w+))?"
              + "(?: less (?<discount>\\d+))?(?: capped at (?<cap>\\d+) bp)?");

  private Basket() {}

  static List<PricedLine> read(String text) {
    return Arrays.stream(text.split(" \\+ ", -1)).map(Basket::line).toList();
  }

  private static PricedLine line(String text) {
    var line = LINE.matcher(text);
    if (!line.matches()) {
      throw new IllegalArgumentException("not goods: " + text);
    }
    var quantity = line.group("quantity") == null ? Quantity.of(1) : of(line.group("quantity"));
    var price = Long.parseLong(line.group("price"));
    var goods = new Goods("sku", null, line.group("category"), null, quantity, price);
    var discount = number(line.group("discount"), 0);
    var cap = number(line.group("cap"), Limits.WHOLE_BP);
    return new PricedLine(goods, discount, List.of(), (int) cap);
  }

  static Quantity of(String decimal) {
    return new Quantity(new BigDecimal(decimal).movePointRight(3).longValueExact());
  }

  private static long number(@Nullable String digits, long otherwise) {
    return digits == null ? otherwise : Long.parseLong(digits);
  }
}
