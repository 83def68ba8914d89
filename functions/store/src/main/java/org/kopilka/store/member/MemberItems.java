package org.kopilka.store.member;

import static org.kopilka.store.Attributes.keyed;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardIdentity;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Members, profiles and identities as items of the table. */
final class MemberItems {
  static final String MEMBER = "MEMBER";
  static final String PROFILE = "PROFILE";
  static final String IDENTITY = "IDENTITY";

  private static final String ERASED_AT = "erasedAt";

  private MemberItems() {}

  static String pk(String programme, String memberId) {
    return programme + "#M#" + memberId;
  }

  static Map<String, AttributeValue> member(Member member) {
    var item = keyed(pk(member.programme(), member.memberId()), MEMBER);
    CardItems.put(item, member.wallet());
    item.put("p", text(member.programme()));
    item.put("source", text(member.source()));
    item.put("at", number(member.registeredAt().toEpochMilli()));
    versioned(item, member.version());
    return item;
  }

  static Member member(Map<String, AttributeValue> item) {
    return new Member(
        text(item, "p"),
        text(item, "source"),
        Instant.ofEpochMilli(number(item, "at")),
        CardItems.wallet(item),
        version(item));
  }

  /** What is left of a member who was erased: a pseudonym, so that the ledger stays whole. */
  static Map<String, AttributeValue> pseudonym(Member closed, Instant at) {
    var item = member(closed);
    item.put(ERASED_AT, number(at.toEpochMilli()));
    return item;
  }

  static boolean isErased(Map<String, AttributeValue> member) {
    return member.containsKey(ERASED_AT);
  }

  /** An item that nobody has changed has no version. */
  static void versioned(Map<String, AttributeValue> item, long version) {
    if (version > 0) {
      item.put("v", number(version));
    }
  }

  static long version(Map<String, AttributeValue> item) {
    var version = optionalNumber(item, "v");
    return version == null ? 0 : version;
  }

  static Map<String, AttributeValue> profile(Member member, Profile profile) {
    var item = keyed(pk(member.programme(), member.memberId()), PROFILE);
    put(item, "phone", profile.phone());
    put(item, "name", profile.name());
    put(item, "email", profile.email());
    put(item, "birthday", profile.birthday() == null ? null : profile.birthday().toString());
    put(item, "language", profile.language());
    ConsentItems.hold(item, profile.consents());
    ConsentItems.counted(item, profile.consents().isEmpty() ? 0 : 1);
    return item;
  }

  static Profile profile(Map<String, AttributeValue> item) {
    var birthday = optionalText(item, "birthday");
    return new Profile(
        optionalText(item, "phone"),
        optionalText(item, "name"),
        optionalText(item, "email"),
        birthday == null ? null : LocalDate.parse(birthday),
        ConsentItems.held(item),
        text(item, "language"));
  }

  static Map<String, AttributeValue> identity(String pk, Member member) {
    var item = keyed(pk, IDENTITY);
    item.put("m", text(member.memberId()));
    item.put("a", text(member.accountId()));
    item.put("from", number(member.registeredAt().toEpochMilli()));
    return item;
  }

  static Map<String, AttributeValue> identity(
      String programme, CardIdentity identity, long version) {
    var item = keyed(Identity.card(programme, identity.number()), IDENTITY);
    CardItems.put(item, identity);
    versioned(item, version);
    return item;
  }

  static MemberAddress address(Map<String, AttributeValue> item) {
    return new MemberAddress(text(item, "m"), text(item, "a"));
  }

  static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, text(value));
    }
  }

  static boolean flag(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }
}
