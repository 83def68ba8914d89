package org.kopilka.store.pack;

import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.domain.receipt.ReturnedLine;

/** A receipt and its bill as bytes. */
final class Bills {
  private Bills() {}

  static void receipt(Packer out, Receipt receipt) {
    out.text(receipt.receiptId()).millis(receipt.at()).optionalText(receipt.channel());
    out.optionalText(receipt.store()).optionalText(receipt.till());
    out.optionalText(receipt.cashier());
  }

  static Receipt receipt(Unpacker in) {
    return new Receipt(
        in.text(),
        in.millis(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText());
  }

  static void bill(Packer out, Bill bill) {
    out.all(bill.lines(), Bills::line);
    out.number(bill.pointValue()).constant(bill.earnBase()).constant(bill.rounding());
    out.number(bill.rateBp());
    out.number(bill.earnedOn()).number(bill.earned());
  }

  static Bill bill(Unpacker in) {
    var lines = in.all(Bills::line);
    return new Bill(
        lines,
        in.number(),
        in.constant(EarnBase.class),
        in.constant(EarnRounding.class),
        in.small(),
        in.number(),
        in.number());
  }

  private static void line(Packer out, BilledLine line) {
    var goods = line.line().goods();
    out.text(goods.sku()).optionalText(goods.name()).optionalText(goods.category());
    out.optionalText(goods.brand()).number(goods.quantity().thousandths()).number(goods.price());
    out.number(line.line().discount()).all(line.line().promotions(), Packer::text);
    out.number(line.line().capBp()).number(line.points()).number(line.paidByPoints());
    out.flag(line.earns()).number(line.earned());
  }

  private static BilledLine line(Unpacker in) {
    var goods =
        new Goods(
            in.text(),
            in.optionalText(),
            in.optionalText(),
            in.optionalText(),
            new Quantity(in.number()),
            in.number());
    var priced = new PricedLine(goods, in.number(), in.all(Unpacker::text), in.small());
    var points = in.number();
    var paid = in.number();
    return new BilledLine(priced, points, paid, priced.net() - paid, in.flag(), in.number());
  }

  static void part(Packer out, ReturnedLine part) {
    out.number(part.line()).number(part.quantity().thousandths());
  }

  static ReturnedLine part(Unpacker in) {
    return new ReturnedLine(in.small(), new Quantity(in.number()));
  }
}
