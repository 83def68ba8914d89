package org.kopilka.accrual;

import java.util.List;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.wire.field.BodyReader;
import org.kopilka.wire.field.NumberFormats;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.problem.FaultCode;

/** The lines of a basket: {@code {sku, name?, category?, brand?, quantity, price}}. */
final class BasketReader {
  private static final int CATEGORY_MAX = 64;

  private BasketReader() {}

  static List<Goods> read(BodyReader body) {
    var lines = body.objects("lines", 1, Limits.LINES_MAX, BasketReader::line);
    if (lines.stream().mapToLong(Goods::amount).sum() > Limits.MONEY_MAX) {
      body.fault("lines", FaultCode.SUM_OVERFLOW);
    }
    return lines;
  }

  private static Goods line(BodyReader line) {
    var sku = line.required("sku", TextFormats.text(Goods.SKU_MAX));
    var name = line.optional("name", TextFormats.text(Goods.NAME_MAX));
    var category = line.optional("category", TextFormats.text(CATEGORY_MAX));
    var brand = line.optional("brand", TextFormats.text(CATEGORY_MAX));
    var quantity = line.required("quantity", NumberFormats.QUANTITY);
    var price = line.required("price", NumberFormats.amount(Limits.MONEY_MAX));
    if (quantity.costsAtMost(Limits.MONEY_MAX, price)) {
      return new Goods(sku, name, category, brand, quantity, price);
    }
    line.fault("price", FaultCode.SUM_OVERFLOW);
    return new Goods(sku, name, category, brand, quantity, 0);
  }

  static void hash(RequestHash hash, Goods line) {
    hash.text("sku", line.sku()).text("name", line.name()).text("category", line.category());
    hash.text("brand", line.brand()).number("quantity", line.quantity().thousandths());
    hash.number("price", line.price());
  }
}
