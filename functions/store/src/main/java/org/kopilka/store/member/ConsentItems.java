package org.kopilka.store.member;

import static org.kopilka.store.Attributes.keyed;
import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.optionalNumber;
import static org.kopilka.store.Attributes.optionalText;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kopilka.domain.consent.Consent;
import org.kopilka.domain.consent.ConsentChange;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Consents as attributes of items: those that hold lie in the profile, which sending reads, and
 * each change lies beside it.
 */
public final class ConsentItems {
  static final String HELD = "consents";
  static final String COUNT = "cn";

  private static final String TYPE = "CONSENT";
  static final String MARK = "CONSENT#";

  private ConsentItems() {}

  /** What a profile's item says that its member agrees to. */
  public static Set<Consent> held(Map<String, AttributeValue> profile) {
    return consents(profile, HELD);
  }

  static void hold(Map<String, AttributeValue> item, Set<Consent> consents) {
    put(item, HELD, consents);
  }

  /** How often something was said of the consents of a profile's item. */
  static long count(Map<String, AttributeValue> profile) {
    var count = optionalNumber(profile, COUNT);
    return count == null ? 0 : count;
  }

  static void counted(Map<String, AttributeValue> item, long count) {
    if (count > 0) {
      item.put(COUNT, number(count));
    }
  }

  static String sortKey(long count) {
    return MARK + String.format(Locale.ROOT, "%08d", count);
  }

  static Map<String, AttributeValue> item(
      String programme, String memberId, long count, ConsentChange change) {
    var item = new HashMap<>(keyed(MemberItems.pk(programme, memberId), sortKey(count)));
    item.put("t", text(TYPE));
    item.put("at", number(change.at().toEpochMilli()));
    item.put("source", text(change.source()));
    MemberItems.put(item, "by", change.by());
    put(item, "given", change.given());
    put(item, "withdrawn", change.withdrawn());
    return item;
  }

  static ConsentChange change(Map<String, AttributeValue> item) {
    return new ConsentChange(
        Instant.ofEpochMilli(number(item, "at")),
        text(item, "source"),
        optionalText(item, "by"),
        consents(item, "given"),
        consents(item, "withdrawn"));
  }

  private static void put(Map<String, AttributeValue> item, String name, Set<Consent> consents) {
    if (!consents.isEmpty()) {
      item.put(name, AttributeValue.fromSs(consents.stream().map(Consent::code).sorted().toList()));
    }
  }

  private static Set<Consent> consents(Map<String, AttributeValue> item, String name) {
    var codes = item.get(name);
    return codes == null
        ? Set.of()
        : codes.ss().stream()
            .flatMap(code -> Consent.of(code).stream())
            .collect(Collectors.toUnmodifiableSet());
  }
}
