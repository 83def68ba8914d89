package org.kopilka.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Receipt;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.wire.json.Json;

/**
 * A receipt as an event carries it: all its sums, so that nobody computes them again. Names of
 * goods stay in the ledger; whoever needs them knows them by their SKU.
 */
final class PurchaseData {
  private PurchaseData() {}

  static ObjectNode of(About about, Event.PurchaseRecorded purchase) {
    var data = receipt(about.data(), purchase.receipt());
    data.put("programmeVersion", purchase.programmeVersion());
    data.put("currency", purchase.currency());
    var bill = purchase.bill();
    data.put("total", bill.total()).put("discount", bill.discount());
    data.put("redeemed", bill.redeemed()).put("due", bill.due()).put("earned", bill.earned());
    data.put("rateBp", bill.rateBp());
    put(data, "tier", purchase.tier());
    put(data, "tierAfter", purchase.tierAfter());
    var lines = data.putArray("lines");
    for (var line : bill.lines()) {
      lines.add(line(lines.size() + 1, line));
    }
    return data;
  }

  private static ObjectNode receipt(ObjectNode data, Receipt receipt) {
    data.put("receiptId", receipt.receiptId()).put("at", receipt.at().toString());
    put(data, "channel", receipt.channel());
    put(data, "store", receipt.store());
    put(data, "till", receipt.till());
    put(data, "cashier", receipt.cashier());
    return data;
  }

  private static ObjectNode line(int number, BilledLine billed) {
    var goods = billed.line().goods();
    var line = Json.object().put("line", number).put("sku", goods.sku());
    put(line, "category", goods.category());
    put(line, "brand", goods.brand());
    line.put("quantity", goods.quantity().toString()).put("price", goods.price());
    line.put("amount", goods.amount()).put("discount", billed.line().discount());
    line.put("net", billed.net()).put("paidByPoints", billed.paidByPoints());
    line.put("due", billed.due()).put("earned", billed.earned());
    billed.line().promotions().forEach(line.putArray("promotions")::add);
    return line;
  }

  private static void put(ObjectNode data, String field, @Nullable String value) {
    if (value != null) {
      data.put(field, value);
    }
  }
}
