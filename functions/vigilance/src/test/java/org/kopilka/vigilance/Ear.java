package org.kopilka.vigilance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.store.TableItems;
import org.kopilka.store.attempt.Alert;
import org.kopilka.store.attempt.Alerts;
import org.kopilka.store.fraud.StaffCards;
import org.kopilka.store.fraud.Tills;
import org.kopilka.store.fraud.Tracks;
import org.kopilka.testing.Lambda;
import org.kopilka.testing.LedgerTable;
import org.kopilka.testing.MeteredDb;
import org.kopilka.testing.SettableClock;
import org.kopilka.wire.event.EventId;
import org.kopilka.wire.json.Json;

/** The function as the queue sees it, over a real table. */
final class Ear implements AutoCloseable {
  private final LedgerTable ledger = LedgerTable.create();
  final MeteredDb meter = new MeteredDb(ledger.db(), (_, _) -> {});
  private final TableItems table = new TableItems(meter, LedgerTable.NAME);
  private final Lambda lambda =
      new Lambda(
          new VigilanceHandler(
              meter,
              new SettableClock("2026-11-21T07:15:00Z"),
              Map.of("TABLE_NAME", LedgerTable.NAME)));

  final StaffCards staff = new StaffCards(table);
  final Tills tills = new Tills(table);
  final Tracks tracks = new Tracks(table, _ -> {});

  /** Delivers a batch; answers with the places (from 0) of the records that are to come again. */
  List<Integer> deliver(List<String> events) {
    return lambda.deliver(events);
  }

  List<Alert.Suspected> raised() {
    return new Alerts(table)
        .newestFirst("veska", null, 100).stream().map(Alert.Suspected.class::cast).toList();
  }

  /** A purchase as the bus tells of it. */
  static String purchase(
      String receiptId, @Nullable String member, String cashier, Instant at, long earned) {
    var data = Json.object().put("programme", "veska").put("receiptId", receiptId);
    data.put("at", at.toString()).put("store", "minsk-1").put("cashier", cashier);
    data.put("earned", earned).put("redeemed", 0).put("rateBp", 500);
    if (member != null) {
      data.put("memberId", member);
    }
    return event("PurchaseRecorded", receiptId, at, data.toString());
  }

  static String event(String type, String id, Instant at, String data) {
    return """
    {"detail-type": "%s", "detail": {"metadata": {"id": "%s", "version": 1, "at": "%s",
     "correlationId": "c-1", "account": null, "seq": null}, "data": %s}}
    """
        .formatted(type, EventId.of(type, id), at, data);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
