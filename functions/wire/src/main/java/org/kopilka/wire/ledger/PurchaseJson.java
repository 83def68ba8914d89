package org.kopilka.wire.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.explanation.Explanations;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.ledger.Earning;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.receipt.BilledLine;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.Language;
import org.kopilka.wire.text.NoticeTexts;
import org.kopilka.wire.text.ReceiptTexts;

/** A recorded purchase as tills and shops see it (contract, Tills and shops). */
public final class PurchaseJson {
  private PurchaseJson() {}

  /**
   * The answer to a purchase, the first time and ever after.
   *
   * @param line of a purchase
   * @param language of the lines to print
   */
  public static ObjectNode of(Line line, Language language) {
    if (!(line.entry().event() instanceof Event.PurchaseRecorded purchase)) {
      throw new IllegalArgumentException(line.key().pk() + " is no purchase");
    }
    var bill = purchase.bill();
    var json = Json.object().put("receiptId", purchase.receipt().receiptId());
    json.put("memberId", line.memberId());
    lines(json, bill.lines());
    json.put("total", bill.total()).put("discount", bill.discount());
    json.put("redeemed", bill.redeemed()).put("due", bill.due());
    json.set("earned", earned(purchase.earning()));
    json.put("tier", purchase.tier()).put("tierAfter", purchase.tierAfter());
    var words = new NoticeTexts(language);
    var notices = json.putArray("notices");
    purchase.notices().forEach(notice -> notices.add(words.of(notice)));
    var balance = line.balance();
    json.set("balance", balance == null ? null : LedgerJson.balance(balance));
    var texts = json.putArray("receipt");
    if (balance != null) {
      texts(purchase, balance, line.entry().recordedAt(), language).forEach(texts::add);
    }
    json.set("explanation", ExplanationJson.of(Explanations.earned(purchase)));
    return json;
  }

  /** The same, and once something was returned, how much of each line is left to return. */
  public static ObjectNode withWhatIsLeft(Line line, Language language) {
    var json = of(line, language);
    if (line.kept() != null) {
      var left = json.putArray("left");
      line.kept().whatIsLeft().forEach(part -> left.add(ReturnJson.part(part)));
    }
    return json;
  }

  private static void lines(ObjectNode json, List<BilledLine> lines) {
    var array = json.putArray("lines");
    for (var line : lines) {
      line(array.addObject().put("line", array.size()), line);
    }
  }

  private static void line(ObjectNode json, BilledLine line) {
    json.put("amount", line.line().goods().amount()).put("discount", line.line().discount());
    json.put("net", line.net()).put("paidByPoints", line.paidByPoints());
    json.put("due", line.due()).put("earned", line.earned());
    line.line().promotions().forEach(json.putArray("promotions")::add);
  }

  /** What was earned, before debt was paid from it, and when it lives; null for nothing. */
  static @Nullable ObjectNode earned(@Nullable Earning earning) {
    return earning == null
        ? null
        : Json.object()
            .put("points", earning.points())
            .put("availableAt", earning.availableAt().toString())
            .put("expiresAt", LedgerJson.expiry(earning.expiresAt()));
  }

  private static List<String> texts(
      Event.PurchaseRecorded purchase, Balance balance, Instant recordedAt, Language language) {
    var words = new ReceiptTexts(language);
    var texts = new ArrayList<String>();
    if (purchase.bill().redeemed() > 0) {
      texts.add(words.spent(purchase.bill().redeemed()));
    }
    var earning = purchase.earning();
    if (earning != null) {
      var waits = earning.availableAt().isAfter(recordedAt);
      var from = LocalDateTime.ofInstant(earning.availableAt(), ZoneId.of(purchase.zone()));
      texts.add(waits ? words.earned(earning.points(), from) : words.earned(earning.points()));
    }
    texts.add(words.available(balance.available()));
    return texts;
  }
}
