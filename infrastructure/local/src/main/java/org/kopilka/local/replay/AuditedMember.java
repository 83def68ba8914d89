package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kopilka.auditor.Answer;
import org.kopilka.auditor.AuditLine;
import org.kopilka.auditor.Auditor;
import org.kopilka.auditor.Redeem;
import org.kopilka.local.replay.FileLine.Row;

/**
 * A member whose auditor is told what the till sent, and answers for himself. For one thread at a
 * time.
 */
final class AuditedMember {
  private final String id;
  private final Auditor auditor;
  private final boolean spends;
  private final Differences differences;
  private final Set<String> receipts = new HashSet<>();
  private int returns;

  /**
   * A member with nothing yet.
   *
   * @param spends whether the programme lets a card pay that was just registered
   */
  AuditedMember(String id, Auditor auditor, boolean spends, Differences differences) {
    this.id = id;
    this.auditor = auditor;
    this.spends = spends;
    this.differences = differences;
  }

  String id() {
    return id;
  }

  boolean has(Step.Sale sale) {
    return receipts.contains(sale.receiptId());
  }

  void sold(Step.Sale sale, Instant at, Instant recordedAt, JsonNode answer) {
    receipts.add(sale.receiptId());
    var redeem = sale.redeemsMax() && spends ? new Redeem.Max() : new Redeem.None();
    var expected =
        auditor.purchase(sale.receiptId(), at, recordedAt, List.of(line(sale.row())), redeem);
    compare(where(sale, "purchase"), expected, answer);
  }

  private static AuditLine line(Row row) {
    return AuditLine.of(row.soldPrice(), Integer.toString(row.soldQuantity()));
  }

  void broughtBack(Step.Return step, Instant recordedAt, JsonNode answer) {
    returns++;
    var expected = auditor.returned(step.sale().receiptId(), recordedAt, List.of());
    compare(where(step.sale(), "return"), expected, answer);
  }

  private void compare(String where, Answer expected, JsonNode answer) {
    switch (expected) {
      case Answer.Purchased purchased ->
          differences.compare(where, Expected.purchased(purchased), answer);
      case Answer.Returned returned ->
          differences.compare(where, Expected.returned(returned), answer);
      case Answer.Done done -> throw new IllegalStateException("Nothing asked for " + done);
      case Answer.Refused refused ->
          differences.add(where + ": the auditor refuses it, " + refused.refusal());
    }
  }

  /** A purchase that is recorded cannot but be returned. */
  void notBroughtBack(Step.Return step, String why) {
    differences.add(where(step.sale(), "return") + ": " + why);
  }

  void balance(Instant at, JsonNode answer) {
    var expected = Expected.balance(auditor.balance(at)).put("tier", auditor.tierKnownAt(at));
    differences.compare("member " + id + ", balance of " + at, expected, answer);
  }

  void operations(Instant now, Operations operations) {
    var expected =
        Expected.object()
            .put("purchases", receipts.size())
            .put("returns", returns)
            .put("expired", auditor.totals(now).expired());
    differences.compare("member " + id + ", operations", expected, operations.json());
  }

  private static String where(Step.Sale sale, String what) {
    return "line %d, %s of %s".formatted(sale.row().line(), what, sale.receiptId());
  }
}
