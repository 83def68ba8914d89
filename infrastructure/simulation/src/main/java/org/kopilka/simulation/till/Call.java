package org.kopilka.simulation.till;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.kopilka.auditor.Redeem;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.receipt.Goods;

/**
 * A wish as a request of the HTTP API, as the gateway hands it to a function.
 *
 * @param route method and path with {@code {places}}
 * @param key of idempotency
 */
public record Call(String route, Map<String, String> places, String key, ObjectNode body) {
  /** The client of all tills. */
  public static final String CLIENT = "till";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ONE_LARGE_OF = 4;
  private static final Map<String, Integer> LONGEST_WORDS =
      new TreeMap<>(
          Map.of("sku", Goods.SKU_MAX, "name", Goods.NAME_MAX, "category", 64, "brand", 64));

  /**
   * The call of a wish.
   *
   * @param key used where the request has no id of its own
   */
  public static Call of(Wish wish, String key) {
    return new Call(wish.route(), places(wish), key, body(wish));
  }

  private static Map<String, String> places(Wish wish) {
    return switch (wish) {
      case Wish.BringBack back -> Map.of("receiptId", back.receiptId());
      case Wish.Capture(var id) -> Map.of("holdId", id);
      case Wish.Release(var id) -> Map.of("holdId", id);
      case Wish.Adjust(var shopper, _) -> Map.of("id", shopper.memberId());
      case Wish.Look(var shopper) -> Map.of("id", shopper.memberId());
      case Wish.Link(var shopper, _) -> Map.of("id", shopper.memberId());
      case Wish.Choose(var shopper, _) -> Map.of("id", shopper.memberId());
      case Wish.Undo(var mergeId) -> Map.of("id", mergeId);
      case Wish.Erase(var shopper) -> Map.of("id", shopper.memberId());
      case Wish.Fill(var shopper) -> Map.of("id", shopper.memberId());
      case Wish.Register _, Wish.Buy _, Wish.Hold _, Wish.AskCode _, Wish.SignIn _ -> Map.of();
    };
  }

  private static ObjectNode body(Wish wish) {
    return switch (wish) {
      case Wish.Register(var shopper) -> register(shopper);
      case Wish.Buy buy -> buy(buy);
      case Wish.BringBack back -> back(back);
      case Wish.Hold hold -> hold(hold);
      case Wish.Adjust(_, var points) -> object().put("points", points).put("reason", "because");
      case Wish.Link(_, var number) -> object().put("number", number);
      case Wish.Choose(_, var number) -> object().put("number", number);
      case Wish.Fill(var shopper) ->
          object().put("fullName", shopper.name()).put("email", shopper.email());
      case Wish.AskCode(var shopper) -> object().put("phone", shopper.phone());
      case Wish.SignIn(var shopper, var code) ->
          object().put("phone", shopper.phone()).put("code", code);
      case Wish.Capture _, Wish.Release _, Wish.Look _, Wish.Undo _, Wish.Erase _ -> object();
    };
  }

  private static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  private static ObjectNode register(Shopper shopper) {
    var body = object().put("card", shopper.card()).put("name", shopper.name());
    if (shopper.phone() != null) {
      body.put("phone", shopper.phone());
    }
    body.putObject("consents").put("ADVERTISING", shopper.wantsNews());
    return body.put("source", "TILL");
  }

  private static ObjectNode buy(Wish.Buy buy) {
    var body = object().put("receiptId", buy.receiptId()).put("at", buy.at().toString());
    if (buy.shopper() != null) {
      body.putObject("member").put("card", buy.shopper().card());
    }
    var lines = body.putArray("lines");
    for (var item : buy.items()) {
      var line = lines.addObject().put("sku", "goods").put("name", "Goods");
      if (isLarge(buy)) {
        LONGEST_WORDS.forEach((name, length) -> line.put(name, "€".repeat(length)));
      }
      line.put("quantity", item.quantity()).put("price", item.price());
    }
    switch (buy.redeem()) {
      case Redeem.None() -> body.remove("redeem");
      case Redeem.Points(var points) -> body.putObject("redeem").put("points", points);
      case Redeem.Max() -> body.putObject("redeem").put("max", true);
      case Redeem.Hold(var holdId) -> body.putObject("redeem").put("hold", holdId);
    }
    return body;
  }

  /** Some of the longest receipts also have the longest words: 200 KB, close to what is taken. */
  private static boolean isLarge(Wish.Buy buy) {
    return buy.items().size() == Limits.LINES_MAX
        && buy.items().getFirst().price() % ONE_LARGE_OF == 0;
  }

  private static ObjectNode back(Wish.BringBack back) {
    var body = object().put("returnId", back.returnId());
    if (!back.lines().isEmpty()) {
      var lines = body.putArray("lines");
      back.lines().forEach(line -> lines.addObject().put("line", line));
    }
    return body;
  }

  private static ObjectNode hold(Wish.Hold hold) {
    var body = object();
    body.putObject("member").put("card", hold.shopper().card());
    return body.put("points", hold.points()).put("ttl", hold.ttl().toString());
  }

  /** The function's event. */
  public byte[] event(String requestId) {
    var event = object().put("version", "2.0").put("routeKey", route).put("rawPath", "/v1");
    event.putObject("headers").put("idempotency-key", key).put("accept-language", "en");
    if (!places.isEmpty()) {
      var parameters = event.putObject("pathParameters");
      places.forEach(parameters::put);
    }
    event.put("body", body.toString()).put("isBase64Encoded", false);
    var context = event.putObject("requestContext").put("requestId", requestId);
    var http = context.putObject("http").put("method", route.substring(0, route.indexOf(' ')));
    http.put("path", "/v1").put("sourceIp", "127.0.0.1");
    context
        .putObject("authorizer")
        .putObject("lambda")
        .put("client", CLIENT)
        .put("scopes", "till,shop,desk,marketing,admin")
        .put("programme", "");
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
