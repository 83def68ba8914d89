package org.kopilka.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.store.Slice;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Lines;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.PastMerges;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.OperationJson;
import org.kopilka.wire.ledger.PurchaseJson;
import org.kopilka.wire.text.Language;

/**
 * Every line of a member's accounts: their own, and those that their cards brought, one account
 * after the other.
 */
record Operations(Journal journal, History history, PastMerges merges) {
  private static final char MARK = '/';

  Slice<Lists.Item> page(Member member, @Nullable String before, int limit) {
    var accounts = accounts(member);
    var mark = before == null ? -1 : before.indexOf(MARK);
    var index = before == null ? 0 : Integer.parseInt(before.substring(0, mark));
    var edge = before == null || mark == before.length() - 1 ? null : before.substring(mark + 1);
    var lines = lines(member, accounts.get(index), edge, limit);
    var items = lines.stream().map(line -> item(line, index)).toList();
    return new Slice<>(items, next(lines, index, accounts.size(), limit));
  }

  private static @Nullable String next(List<Line> lines, int index, int accounts, int limit) {
    if (lines.size() == limit) {
      return place(lines.getLast(), index);
    }
    return index + 1 < accounts ? (index + 1) + "/" : null;
  }

  private List<Line> lines(Member member, String accountId, @Nullable String edge, int limit) {
    return journal
        .account(member.programme(), accountId)
        .map(account -> history.newestFirst(account, edge, limit))
        .orElse(List.of());
  }

  private List<String> accounts(Member member) {
    var brought = member.cards().stream().map(LinkedCard::account).flatMap(Stream::ofNullable);
    var merged =
        merges.of(member.programme(), member.memberId()).stream()
            .flatMap(merge -> merge.accounts().stream());
    return Stream.of(Stream.of(member.accountId()), brought, merged)
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private static String place(Line line, int index) {
    return index + "/" + Lines.place(line.entry().recordedAt(), line.entry().seq());
  }

  private static Lists.Item item(Line line, int index) {
    return new Lists.Item(json(line), place(line, index));
  }

  private static ObjectNode json(Line line) {
    var json = OperationJson.of(line).orElseGet(() -> noted(line));
    json.put("account", line.accountId());
    if (line.entry().event() instanceof Event.PurchaseRecorded) {
      json.set("lines", PurchaseJson.of(line, Language.RU).path("lines"));
    }
    return json;
  }

  /** A line that moves no points, by the kernel's name for it. */
  private static ObjectNode noted(Line line) {
    var entry = line.entry();
    return Json.object()
        .put("seq", entry.seq())
        .put("type", entry.event().getClass().getSimpleName())
        .put("at", entry.recordedAt().toString())
        .put("recordedAt", entry.recordedAt().toString());
  }
}
