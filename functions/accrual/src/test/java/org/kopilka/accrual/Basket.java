package org.kopilka.accrual;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A purchase to be sent. By itself the contract's two lines at their discounted prices, by card.
 *
 * @param json may be changed; each method changes a copy
 */
record Basket(ObjectNode json) {

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An anonymous purchase without lines. */
  static Basket anonymous(String receiptId) {
    var json = object().put("receiptId", receiptId);
    json.putArray("lines");
    return new Basket(json);
  }

  /** The contract's example without its promotion. */
  static Basket example(String receiptId) {
    return anonymous(receiptId)
        .by("card", Shop.CARD)
        .line("coffee-250", "1", 1450)
        .line("eclair", "1", 663);
  }

  /** One coffee for 1450. */
  static Basket coffee(String receiptId) {
    return anonymous(receiptId).by("card", Shop.CARD).line("coffee-250", "1", 1450);
  }

  Basket by(String name, String value) {
    return with("member", object().put(name, value));
  }

  Basket line(String sku, String quantity, long price) {
    var copy = json.deepCopy();
    copy.withArray("lines")
        .addObject()
        .put("sku", sku)
        .put("quantity", quantity)
        .put("price", price);
    return new Basket(copy);
  }

  /** One piece with all that a till knows of it. */
  Basket goods(String sku, String name, String category, long price) {
    var copy = line(sku, "1", price);
    var last = (ObjectNode) copy.json.path("lines").path(copy.json.path("lines").size() - 1);
    last.put("name", name).put("category", category);
    return copy;
  }

  Basket redeem(long points) {
    return with("redeem", object().put("points", points));
  }

  Basket redeemMax() {
    return with("redeem", object().put("max", true));
  }

  Basket redeemHold(String holdId) {
    return with("redeem", object().put("hold", holdId));
  }

  Basket at(String instant) {
    return with("at", instant);
  }

  Basket with(String field, String value) {
    var copy = json.deepCopy();
    return new Basket(copy.put(field, value));
  }

  Basket with(String field, ObjectNode value) {
    var copy = json.deepCopy();
    copy.set(field, value);
    return new Basket(copy);
  }

  String body() {
    return json.toString();
  }
}
