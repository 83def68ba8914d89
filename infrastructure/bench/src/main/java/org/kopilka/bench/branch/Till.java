package org.kopilka.bench.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kopilka.domain.member.CardNumber;
import org.kopilka.testing.HttpCall;

/** The requests of a till, and the members that come to it. */
public final class Till {
  /** As much as a weekly shopper takes home, in one basket. */
  private static final List<String> GOODS =
      List.of(
          goods("4810000012", "Кофе зерновой тёмный", "coffee", 1450),
          goods("4810000345", "Эклер ванильный 2 шт", "bakery", 780),
          goods("4810006789", "Молоко 3,2 % Бабушка", "dairy", 315),
          goods("4810001234", "Хлеб ржаной заварной", "bakery", 289),
          goods("4810005678", "Сыр полутвёрдый кусок", "dairy", 1749));

  /** The lines of an ordinary basket. */
  public static final int LINES = 5;

  /** Points that a member is given to begin with. */
  private static final long POINTS = 5_000_000;

  private Till() {}

  private static String goods(String sku, String name, String category, long price) {
    return """
    {"sku": "%s", "name": "%s", "category": "%s", "quantity": "1", "price": %d}\
    """
        .formatted(sku, name, category, price);
  }

  /** The number of the nth card. */
  public static String card(long n) {
    return CardNumber.electronic(n);
  }

  /** Registers the nth member and gives them points that they can spend at once. */
  public static String join(Counter counter, int n) {
    var registered = counter.send(registration(n));
    var memberId = text(registered, "memberId");
    require(counter.send(gift(memberId)));
    return memberId;
  }

  /** The registration of the nth member. */
  public static HttpCall registration(int n) {
    return HttpCall.of("POST /v1/members")
        .from("local-till", "till")
        .key("join-" + n)
        .body(
            """
            {"phone": "+37529%07d", "card": "%s", "name": "Анна", "consents": [], "source": "TILL"}
            """
                .formatted(1_000_000 + n, card(n)));
  }

  /** Points by hand, for the beginning. */
  public static HttpCall gift(String memberId) {
    return HttpCall.of("POST /v1/members/{id}/adjustments")
        .from("local-admin", "admin")
        .path("id", memberId)
        .key("gift-" + memberId)
        .body("{\"points\": %d, \"reason\": \"bench\"}".formatted(POINTS));
  }

  /** A purchase of five lines by the nth member. */
  public static HttpCall purchase(int member, String receipt) {
    return purchase(member, receipt, LINES, "");
  }

  /** The same, paid with points in part. */
  public static HttpCall redemption(int member, String receipt) {
    return purchase(member, receipt, LINES, ", \"redeem\": {\"points\": 300}");
  }

  /**
   * A purchase.
   *
   * @param lines how many
   * @param more fields of the body, with a comma before
   */
  public static HttpCall purchase(int member, String receipt, int lines, String more) {
    var goods = new ArrayList<String>();
    for (int i = 0; i < lines; i++) {
      goods.add(GOODS.get(i % GOODS.size()));
    }
    return HttpCall.of("POST /v1/purchases")
        .from("local-till", "till")
        .header("request-id", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d")
        .body(
            """
            {"receiptId": "%s", "member": {"card": "%s"}, "channel": "STORE", "store": "minsk-017",
             "till": "3", "cashier": "c-17", "lines": [%s]%s}
            """
                .formatted(receipt, card(member), String.join(", ", goods), more));
  }

  /** The balance of a member. */
  public static HttpCall balance(String memberId) {
    return HttpCall.of("GET /v1/members/{id}/balance")
        .from("local-till", "till")
        .path("id", memberId);
  }

  /** Points of the nth member, set aside. */
  public static HttpCall hold(int member, String key) {
    return HttpCall.of("POST /v1/holds")
        .from("local-shop", "shop")
        .key(key)
        .body(
            "{\"member\": {\"card\": \"%s\"}, \"points\": 500, \"ttl\": \"PT30M\"}"
                .formatted(card(member)));
  }

  /** The latest movements of a member. */
  public static HttpCall operations(String memberId) {
    return HttpCall.of("GET /v1/members/{id}/operations")
        .from("local-till", "till")
        .path("id", memberId);
  }

  /** The first line of a purchase comes back. */
  public static HttpCall giveBack(String receipt) {
    return HttpCall.of("POST /v1/purchases/{receiptId}/returns")
        .from("local-till", "till")
        .path("receiptId", receipt)
        .body("{\"returnId\": \"back-%s\", \"lines\": [{\"line\": 1}]}".formatted(receipt));
  }

  /** The id of a receipt, as long as tills print them. */
  public static String receipt(String till, long number) {
    return String.format(Locale.ROOT, "minsk-017.%s.%06d", till, number);
  }

  /** A text of an answer. */
  public static String text(Reply reply, String field) {
    require(reply);
    var mark = "\"" + field + "\":\"";
    var from = reply.body().indexOf(mark) + mark.length();
    return reply.body().substring(from, reply.body().indexOf('"', from));
  }

  private static void require(Reply reply) {
    if (!reply.isWell()) {
      throw new IllegalStateException("refused: " + reply);
    }
  }
}
