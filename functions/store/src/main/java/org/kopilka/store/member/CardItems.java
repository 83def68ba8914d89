package org.kopilka.store.member;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;
import static org.kopilka.store.member.MemberItems.flag;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardIdentity;
import org.kopilka.domain.card.CardIdentity.GivenUp;
import org.kopilka.domain.card.CardIdentity.Past;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.card.Wallet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Cards, wallets and cards' identities as attributes of items. */
final class CardItems {
  private CardItems() {}

  static void put(Map<String, AttributeValue> item, Wallet wallet) {
    item.put("m", text(wallet.memberId()));
    item.put("a", text(wallet.accountId()));
    item.put("cards", AttributeValue.fromL(wallet.cards().stream().map(CardItems::card).toList()));
    MemberItems.put(item, "main", wallet.main());
    MemberItems.put(item, "merge", wallet.mergeId());
  }

  static Wallet wallet(Map<String, AttributeValue> item) {
    var cards = item.get("cards");
    return new Wallet(
        text(item, "m"),
        text(item, "a"),
        cards == null ? List.of() : cards.l().stream().map(c -> card(c.m())).toList(),
        optionalText(item, "main"),
        optionalText(item, "merge"));
  }

  private static AttributeValue card(LinkedCard card) {
    var item = new HashMap<String, AttributeValue>();
    item.put("number", text(card.number()));
    item.put("at", number(card.linkedAt().toEpochMilli()));
    item.put("line", number(card.line()));
    item.put("electronic", AttributeValue.fromBool(card.electronic()));
    MemberItems.put(item, "account", card.account());
    MemberItems.put(item, "member", card.member());
    if (card.waits()) {
      item.put("waits", AttributeValue.fromBool(true));
    }
    put(item, "givenUpAt", card.givenUpAt());
    return AttributeValue.fromM(item);
  }

  private static LinkedCard card(Map<String, AttributeValue> item) {
    return new LinkedCard(
        text(item, "number"),
        Instant.ofEpochMilli(number(item, "at")),
        number(item, "line"),
        flag(item, "electronic"),
        optionalText(item, "account"),
        optionalText(item, "member"),
        flag(item, "waits"),
        instant(item, "givenUpAt"));
  }

  static void put(Map<String, AttributeValue> item, CardIdentity identity) {
    item.put("m", text(identity.memberId()));
    item.put("a", text(identity.accountId()));
    item.put("from", number(identity.from().toEpochMilli()));
    put(item, "until", "inUse", identity.givenUp());
    if (identity.waits()) {
      item.put("waits", AttributeValue.fromBool(true));
    }
    var past = identity.past();
    if (past != null) {
      item.put("past", text(past.accountId()));
      put(item, "pastUntil", "pastInUse", past.givenUp());
    }
  }

  static CardIdentity identity(String number, Map<String, AttributeValue> item) {
    var past = optionalText(item, "past");
    return new CardIdentity(
        number,
        text(item, "m"),
        text(item, "a"),
        Instant.ofEpochMilli(number(item, "from")),
        givenUp(item, "until", "inUse"),
        past == null ? null : new Past(past, givenUp(item, "pastUntil", "pastInUse")),
        flag(item, "waits"));
  }

  private static void put(
      Map<String, AttributeValue> item, String until, String inUse, @Nullable GivenUp given) {
    if (given != null) {
      item.put(until, number(given.until().toEpochMilli()));
      MemberItems.put(item, inUse, given.inUse());
    }
  }

  private static @Nullable GivenUp givenUp(
      Map<String, AttributeValue> item, String until, String inUse) {
    var at = instant(item, until);
    return at == null ? null : new GivenUp(at, optionalText(item, inUse));
  }

  private static void put(Map<String, AttributeValue> item, String name, @Nullable Instant value) {
    if (value != null) {
      item.put(name, number(value.toEpochMilli()));
    }
  }

  private static @Nullable Instant instant(Map<String, AttributeValue> item, String name) {
    var millis = optionalNumber(item, name);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
