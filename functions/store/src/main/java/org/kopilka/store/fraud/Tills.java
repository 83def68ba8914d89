package org.kopilka.store.fraud;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.domain.fraud.Crowd;
import org.kopilka.domain.fraud.Post;
import org.kopilka.domain.fraud.Track;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts each store's receipts by cashier and eighth of a day. An item knows the events that it has
 * counted, so that none counts twice; it is added to without being read, and by one till only.
 */
public record Tills(TableItems table) {
  private static final String TYPE = "TILL";

  /** Ids of events are hashes of 32 signs: one in a thousand million begins as another does. */
  private static final int LETTERS = 6;

  /** No person rings up more in three hours; a cashier's number that all tills share might. */
  private static final int EIGHTH_MAX = 2_000;

  private static final int HOURS = 3;
  private static final String UNCOUNTED =
      "attribute_not_exists(pk) OR (NOT contains(seen, :seen) AND n < :max)";

  /**
   * Counts a receipt, once.
   *
   * @param eventId of the event that tells of it
   * @param carded whether it carries a card
   * @param again whether that card was here within half a day
   */
  public void count(
      String programme, Post post, Instant at, String eventId, boolean carded, boolean again) {
    var seen = eventId.substring(0, Math.min(LETTERS, eventId.length()));
    var values =
        Map.of(
            ":type", text(TYPE),
            ":one", number(1),
            ":carded", number(carded ? 1 : 0),
            ":again", number(again ? 1 : 0),
            ":seen", text(seen),
            ":event", AttributeValue.fromSs(List.of(seen)),
            ":max", number(EIGHTH_MAX));
    var update = "SET t = :type ADD n :one, c :carded, a :again, seen :event";
    table.update(pk(programme, post.store()), sk(post, at), update, UNCOUNTED, values);
  }

  /** A store's receipts of the last {@link Track#WINDOW}; as counted a second ago. */
  public Crowd crowd(String programme, String store, Instant until) {
    var last = Crowd.day(until);
    var from = text(last.minusDays(Track.WINDOW.toDays()).toString());
    var end = text(last.plusDays(1).toString());
    var pk = text(pk(programme, store));
    var days = new HashMap<String, Map<LocalDate, Crowd.Count>>();
    table
        .db()
        .queryPaginator(
            q ->
                q.tableName(table.name())
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :end")
                    .projectionExpression("sk, n, c, a")
                    .expressionAttributeValues(Map.of(":pk", pk, ":from", from, ":end", end)))
        .items()
        .forEach(item -> add(days, item));
    return new Crowd(days);
  }

  private static void add(
      Map<String, Map<LocalDate, Crowd.Count>> days, Map<String, AttributeValue> item) {
    var place = text(item, "sk").split("#", -1);
    days.computeIfAbsent(place[2], _ -> new HashMap<>())
        .merge(
            LocalDate.parse(place[0]),
            new Crowd.Count(number(item, "n"), number(item, "c"), number(item, "a")),
            Crowd.Count::plus);
  }

  private static String pk(String programme, String store) {
    return programme + "#TILL#" + store;
  }

  private static String sk(Post post, Instant at) {
    int eighth = at.atOffset(ZoneOffset.UTC).getHour() / HOURS;
    return Crowd.day(at) + "#" + eighth + "#" + post.cashier();
  }
}
