package org.kopilka.store.member;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kopilka.domain.card.CardIdentity;
import org.kopilka.domain.card.Wallet;
import org.kopilka.store.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a choice of a main card had found things, beside the member: what its undoing restores.
 *
 * @param identities those that it changed
 */
record MergeRecord(Wallet before, List<CardIdentity> identities) {
  MergeRecord {
    identities = List.copyOf(identities);
  }

  static String sortKey(String mergeId) {
    return "MERGE#" + mergeId;
  }

  /**
   * The item.
   *
   * @param by who asked for the merge
   */
  Map<String, AttributeValue> item(String programme, String mergeId, String by, Instant at) {
    var item = Attributes.keyed(MemberItems.pk(programme, before.memberId()), sortKey(mergeId));
    item.put("t", text("MERGE"));
    item.put("by", text(by));
    item.put("at", number(at.toEpochMilli()));
    CardItems.put(item, before);
    item.put(
        "identities",
        AttributeValue.fromL(identities.stream().map(MergeRecord::identity).toList()));
    return item;
  }

  private static AttributeValue identity(CardIdentity identity) {
    var item = new HashMap<String, AttributeValue>();
    item.put("number", text(identity.number()));
    CardItems.put(item, identity);
    return AttributeValue.fromM(item);
  }

  static MergeRecord of(Map<String, AttributeValue> item) {
    var identities = item.get("identities");
    return new MergeRecord(
        CardItems.wallet(item),
        identities == null
            ? List.of()
            : identities.l().stream()
                .map(i -> CardItems.identity(text(i.m(), "number"), i.m()))
                .toList());
  }
}
