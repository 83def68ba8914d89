package org.kopilka.store.pack;

import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.money.Quantity;
import org.kopilka.domain.programme.EarnBase;
import org.kopilka.domain.programme.EarnRounding;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.domain.receipt.CappedLine;
import org.kopilka.domain.receipt.Goods;
import org.kopilka.domain.receipt.Payable;
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
    out.number(bill.pointValue()).all(bill.lines(), Bills::line);
    out.constant(bill.earnBase()).constant(bill.rounding());
    out.number(bill.rateBp());
    out.number(bill.earnedOn()).number(bill.earned());
  }

  static Bill bill(Unpacker in) {
    var pointValue = in.number();
    var lines = in.all(line -> line(line, pointValue));
    return new Bill(
        lines,
        pointValue,
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
    // What a line without a promotion of its own keeps is one byte of zero.
    out.number(Limits.WHOLE_BP - line.line().capBp()).number(line.points());
    out.flag(line.earns()).number(line.earned());
  }

  private static BilledLine line(Unpacker in, long pointValue) {
    var goods =
        new Goods(
            in.text(),
            in.optionalText(),
            in.optionalText(),
            in.optionalText(),
            new Quantity(in.number()),
            in.number());
    var priced =
        new PricedLine(goods, in.number(), in.all(Unpacker::text), Limits.WHOLE_BP - in.small());
    var points = in.number();
    var paid = points * pointValue;
    return new BilledLine(priced, points, paid, priced.net() - paid, in.flag(), in.number());
  }

  static void payable(Packer out, Payable payable) {
    out.number(payable.base()).number(payable.maxBp()).all(payable.capped(), Bills::capped);
    out.number(payable.available());
  }

  static Payable payable(Unpacker in) {
    return new Payable(in.number(), in.small(), in.all(Bills::capped), in.number());
  }

  private static void capped(Packer out, CappedLine line) {
    out.number(line.line()).number(line.base()).number(line.maxBp());
  }

  private static CappedLine capped(Unpacker in) {
    return new CappedLine(in.small(), in.number(), in.small());
  }

  static void part(Packer out, ReturnedLine part) {
    out.number(part.line()).number(part.quantity().thousandths());
  }

  static ReturnedLine part(Unpacker in) {
    return new ReturnedLine(in.small(), new Quantity(in.number()));
  }
}
