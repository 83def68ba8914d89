package org.kopilka.sms;

import org.kopilka.wire.json.Json;

/** Events as the bus delivers them; their data is written with single quotes, to be readable. */
final class BusEvents {

  static final String ACCRUAL =
      "{'programme': 'veska', 'memberId': 'm-1', 'points': 90, 'balance': {'available': 1200}}";

  static final String REMINDER =
      "{'programme': 'veska', 'memberId': 'm-1', 'points': 90, 'on': '2027-05-21'}";

  private BusEvents() {}

  static String event(String type, String id, String data) {
    var envelope = Json.object().put("id", "bus-" + id).put("detail-type", type);
    var detail = envelope.put("source", "kopilka.outbox").putObject("detail");
    detail
        .putObject("metadata")
        .put("id", id)
        .put("version", 1)
        .put("correlationId", "c-1")
        .put("at", "2026-11-21T07:15:00Z");
    detail.set("data", Json.parseObject(data.replace('\'', '"')));
    return Json.write(envelope);
  }
}
