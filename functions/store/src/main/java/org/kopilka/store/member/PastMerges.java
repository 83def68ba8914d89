package org.kopilka.store.member;

import static org.kopilka.store.Attributes.number;
import static org.kopilka.store.Attributes.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.store.Partition;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Choices of main cards that a member made, or had made at the desk. */
public record PastMerges(TableItems table) {
  /**
   * One of them.
   *
   * @param by who asked for it
   * @param cards the member's by then
   * @param accounts that cards had brought
   */
  public record PastMerge(
      String mergeId, String by, Instant at, List<String> cards, List<String> accounts) {}

  /** All of a member's, whether they were undone or not. */
  public List<PastMerge> of(String programme, String memberId) {
    var prefix = MergeRecord.sortKey("");
    return new Partition(table, MemberItems.pk(programme, memberId))
        .all(prefix).stream()
            .map(item -> merge(text(item, "sk").substring(prefix.length()), item))
            .toList();
  }

  private static PastMerge merge(String mergeId, Map<String, AttributeValue> item) {
    var before = MergeRecord.of(item).before().cards();
    return new PastMerge(
        mergeId,
        text(item, "by"),
        Instant.ofEpochMilli(number(item, "at")),
        before.stream().map(LinkedCard::number).toList(),
        before.stream().map(LinkedCard::account).flatMap(Stream::ofNullable).toList());
  }
}
