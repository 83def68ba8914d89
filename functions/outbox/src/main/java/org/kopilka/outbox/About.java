package org.kopilka.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.kopilka.domain.journal.Line;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.LedgerJson;

/** What every event of a line begins with: whose it is, and the balance that it left. */
record About(Line line) {

  /** The programme and, unless it is nobody's, the member. */
  ObjectNode data() {
    var data = Json.object().put("programme", line.key().programme());
    if (line.memberId() != null) {
      data.put("memberId", line.memberId());
    }
    return data;
  }

  /** Completes an event that moved points. */
  ObjectNode withBalance(ObjectNode data) {
    var balance = line.balance();
    if (balance != null) {
      data.set("balance", LedgerJson.balance(balance));
    }
    return data;
  }
}
