package org.kopilka.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/** Asks what a till asks. */
final class Till {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Http http;

  Till(Http http) {
    this.http = http;
  }

  /** The programme as it is now. */
  JsonNode programme() {
    return expected(http.get("/v1/programme"), "The programme");
  }

  /**
   * Registers somebody, or finds that this was done in an earlier replay.
   *
   * @return the member's id
   */
  String register(Customer customer) {
    var body =
        NODES
            .objectNode()
            .put("card", customer.card())
            .put("phone", customer.phone())
            .put("source", "TILL");
    body.putObject("consents");
    var reply = http.post("/v1/members", body, "replay." + customer.id());
    return expected(reply, "Customer " + customer.id()).path("memberId").asText();
  }

  Reply buy(Step.Sale sale, Instant at) {
    var row = sale.row();
    var body = NODES.objectNode().put("receiptId", sale.receiptId());
    body.putObject("member").put("card", sale.customer().card());
    body.put("channel", "STORE").put("store", "replay").put("at", at.toString());
    body.putArray("lines")
        .addObject()
        .put("sku", "goods")
        .put("name", "Goods")
        .put("category", "goods")
        .put("quantity", Integer.toString(row.soldQuantity()))
        .put("price", row.soldPrice());
    if (sale.redeemsMax()) {
      body.putObject("redeem").put("max", true);
    }
    return http.post("/v1/purchases", body);
  }

  Reply bringBack(Step.Return step, Instant at) {
    var body = NODES.objectNode().put("returnId", "all").put("at", at.toString());
    return http.post("/v1/purchases/" + step.sale().receiptId() + "/returns", body);
  }

  /** A member's balance now. */
  JsonNode balance(String memberId) {
    return expected(http.get("/v1/members/" + memberId + "/balance"), "A balance");
  }

  /** A member's balance as it was. */
  JsonNode balance(String memberId, Instant at) {
    var path = "/v1/members/" + memberId + "/balance?at=" + at;
    return expected(http.get(path), "A balance of " + at);
  }

  /**
   * A page of a member's operations, newest first.
   *
   * @param cursor empty for the first page
   */
  JsonNode operations(String memberId, String cursor) {
    var from = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    var path = "/v1/members/" + memberId + "/operations?limit=100" + from;
    return expected(http.get(path), "The operations");
  }

  private static JsonNode expected(Reply reply, String what) {
    if (reply.isRefusal()) {
      throw new ReplayFault(what + ": " + reply.why());
    }
    return reply.body();
  }
}
