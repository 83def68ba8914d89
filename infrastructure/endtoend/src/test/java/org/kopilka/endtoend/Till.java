package org.kopilka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;

/** What a till asks of the API. */
final class Till {
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NOT_FOUND = 404;

  private final Cloud cloud;
  private final String key;

  Till(Cloud cloud, String key) {
    this.cloud = cloud;
    this.key = key;
  }

  /** Registers somebody new. */
  Shopper register() {
    return register(Phones.REACHABLE);
  }

  Shopper register(Phones phones) {
    var phone = nobodys(phones);
    var body = Web.JSON.createObjectNode().put("phone", phone).put("source", "TILL");
    body.putObject("consents");
    var reply = post("/v1/members", body);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(CREATED);
    return new Shopper(
        reply.body().path("memberId").asText(), reply.body().path("card").asText(), phone);
  }

  private String nobodys(Phones phones) {
    while (true) {
      var phone = phones.next();
      var found = find(phone);
      if (found.status() == NOT_FOUND) {
        return phone;
      }
      assertThat(found.status()).as(found.body().toString()).isEqualTo(OK);
    }
  }

  /** A receipt of one line. */
  static ObjectNode receipt(Shopper shopper, Instant at, long price) {
    return line(receipt(shopper, at), price);
  }

  static ObjectNode receipt(Shopper shopper, Instant at) {
    var body = Web.JSON.createObjectNode().put("receiptId", "e2e-" + UUID.randomUUID());
    body.putObject("member").put("id", shopper.memberId());
    body.put("channel", "STORE").put("store", "minsk-1").put("at", at.toString());
    body.putArray("lines");
    return body;
  }

  static ObjectNode line(ObjectNode receipt, long price) {
    receipt
        .withArray("lines")
        .addObject()
        .put("sku", "goods")
        .put("name", "Goods")
        .put("category", "goods")
        .put("quantity", "1")
        .put("price", price);
    return receipt;
  }

  Web.Reply buy(ObjectNode receipt) {
    return post("/v1/purchases", receipt);
  }

  JsonNode bought(ObjectNode receipt) {
    var reply = buy(receipt);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return reply.body();
  }

  JsonNode balance(Shopper shopper) {
    return get("/v1/members/" + shopper.memberId() + "/balance");
  }

  JsonNode operations(Shopper shopper) {
    return get("/v1/members/" + shopper.memberId() + "/operations").path("items");
  }

  /** Who has a phone. */
  Web.Reply find(String phone) {
    return ask("/v1/members?phone=" + phone.replace("+", "%2B"));
  }

  /** An answer, whatever it is. */
  Web.Reply ask(String path) {
    return Web.send(request(path).build());
  }

  JsonNode get(String path) {
    var reply = ask(path);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return reply.body();
  }

  Web.Reply post(String path, JsonNode body) {
    return send("POST", path, body);
  }

  Web.Reply put(String path, JsonNode body) {
    return send("PUT", path, body);
  }

  private Web.Reply send(String method, String path, JsonNode body) {
    return Web.send(
        request(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(cloud.route(path)).header("X-Api-Key", key);
  }
}
