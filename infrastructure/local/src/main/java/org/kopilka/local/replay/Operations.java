package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A member's whole ledger as the platform shows it.
 *
 * @param expired points that jobs have written off
 */
record Operations(int purchases, int returns, long expired) {
  static Operations read(Till till, String memberId) {
    var read = new Operations(0, 0, 0);
    var cursor = "";
    do {
      var page = till.operations(memberId, cursor);
      for (var operation : page.path("items")) {
        read = read.and(operation);
      }
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty());
    return read;
  }

  private Operations and(JsonNode operation) {
    return switch (operation.path("type").asText()) {
      case "PURCHASE" -> new Operations(purchases + 1, returns, expired);
      case "RETURN" -> new Operations(purchases, returns + 1, expired);
      case "EXPIRE" ->
          new Operations(purchases, returns, expired + Math.abs(operation.path("points").asLong()));
      default -> this;
    };
  }

  JsonNode json() {
    return Expected.object()
        .put("purchases", purchases)
        .put("returns", returns)
        .put("expired", expired);
  }
}
