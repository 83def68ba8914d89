package org.kopilka.store.login;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.login.Session;
import org.kopilka.store.Attributes;
import org.kopilka.store.ByMember;
import org.kopilka.store.Slice;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Members who are signed in, by the hash of their token. A member's sessions are of one series:
 * when all are ended the next series begins, and none of an older one is good any more, not even
 * one that was beginning just then.
 */
public final class Sessions {
  private static final String SORT_KEY = "SESSION";
  private static final String SERIES = "SESSIONS";

  private final TableItems table;

  public Sessions(TableItems table) {
    this.table = table;
  }

  /** The session of this token, as long as it is not over; each day of use lets it live on. */
  public Optional<Session> use(String token, Instant now) {
    return table
        .get(Tokens.pk(token), SORT_KEY)
        .filter(item -> !item.containsKey("revokedAt"))
        .filter(item -> !session(item).isOver(now))
        .filter(this::isOfThisSeries)
        .map(Sessions::session)
        .filter(session -> livesOn(token, session, session.used(now)));
  }

  /** Whether it is not revoked this very moment. */
  private boolean livesOn(String token, Session before, Session after) {
    if (after.equals(before)) {
      return true;
    }
    return changed(token, "endsAt", after.until());
  }

  /** Ends the session of this token; whether there was one. */
  public boolean revoke(String token, Instant now) {
    return changed(token, "revokedAt", now);
  }

  private boolean isOfThisSeries(Map<String, AttributeValue> item) {
    return number(item, "series") == series(text(item, "p"), text(item, "m"));
  }

  /** How often all of a member's sessions were ended. */
  private long series(String programme, String memberId) {
    return table.get(pk(programme, memberId), SERIES).map(item -> number(item, "n")).orElse(0L);
  }

  private static String pk(String programme, String memberId) {
    return programme + "#SESSIONS#" + memberId;
  }

  /**
   * Ends all sessions of a member that have begun so far.
   *
   * @param by who asked for it: the member or a machine client
   */
  public void revokeAll(String programme, String memberId, String by, Instant now) {
    var update = ending(programme, memberId, by, now).update();
    table
        .db()
        .updateItem(
            r ->
                r.tableName(table.name())
                    .key(update.key())
                    .updateExpression(update.updateExpression())
                    .expressionAttributeNames(update.expressionAttributeNames())
                    .expressionAttributeValues(update.expressionAttributeValues()));
  }

  /** The write that does so. */
  public TransactWriteItem ending(String programme, String memberId, String by, Instant now) {
    var values =
        Map.of(
            ":one", number(1),
            ":type", text(SERIES),
            ":by", text(by),
            ":at", number(now.toEpochMilli()));
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName(table.name())
                    .key(Attributes.key(pk(programme, memberId), SERIES))
                    .updateExpression("SET #t = :type, #by = :by, #at = :at ADD n :one")
                    .expressionAttributeNames(Map.of("#t", "t", "#by", "by", "#at", "at"))
                    .expressionAttributeValues(values))
        .build();
  }

  private boolean changed(String token, String name, Instant value) {
    return table.update(
        Tokens.pk(token),
        SORT_KEY,
        "SET " + name + " = :value",
        "attribute_exists(pk) AND attribute_not_exists(revokedAt)",
        Map.of(":value", number(value.toEpochMilli())));
  }

  /** The write that begins a session. */
  Put put(String token, Session session) {
    var item = Attributes.keyed(Tokens.pk(token), SORT_KEY);
    item.put("p", text(session.programme()));
    item.put("m", text(session.memberId()));
    item.put("series", number(series(session.programme(), session.memberId())));
    item.put("at", number(session.startedAt().toEpochMilli()));
    item.put("endsAt", number(session.until().toEpochMilli()));
    ByMember.put(item, indexed(session.programme(), session.memberId()), session.startedAt());
    return Put.builder()
        .tableName(table.name())
        .item(item)
        .conditionExpression("attribute_not_exists(pk)")
        .build();
  }

  /**
   * A session as its member may see it.
   *
   * @param revokedAt when it was ended by itself; null if it was not
   * @param place among the member's
   */
  public record Begun(
      Instant startedAt, Instant until, @Nullable Instant revokedAt, String place) {}

  /** A member's sessions, newest first. */
  public Slice<Begun> begun(String programme, String memberId, @Nullable String before, int limit) {
    return new ByMember(table)
        .newestFirst(indexed(programme, memberId), before, limit)
        .map(Sessions::begun);
  }

  private static Begun begun(Map<String, AttributeValue> item) {
    var session = session(item);
    var revoked = optionalNumber(item, "revokedAt");
    return new Begun(
        session.startedAt(),
        session.until(),
        revoked == null ? null : Instant.ofEpochMilli(revoked),
        ByMember.place(item));
  }

  /** Where a member's sessions are found. */
  private static String indexed(String programme, String memberId) {
    return programme + "#SESSIONS#" + memberId;
  }

  private static Session session(Map<String, AttributeValue> item) {
    return new Session(
        text(item, "p"),
        text(item, "m"),
        Instant.ofEpochMilli(number(item, "at")),
        Instant.ofEpochMilli(number(item, "endsAt")));
  }
}
