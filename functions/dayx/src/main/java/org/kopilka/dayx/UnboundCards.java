package org.kopilka.dayx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.migration.Audience;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.member.Member;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeChoice;

/**
 * Lists cards whose points moved within the last month and that are not bound to a confirmed phone
 * and a complete questionnaire (requirement 72). A page goes through a part of the index of all
 * accounts, so that it may be shorter than asked for, or empty, although others follow.
 */
final class UnboundCards {
  private final DueIndex index;
  private final Holders holders;
  private final ProgrammeChoice programmes;
  private final Cursors cursors;
  private final Clock clock;

  UnboundCards(
      TableItems table, Holders holders, ProgrammeChoice programmes, Cursors cursors, Clock clock) {
    this.index = new DueIndex(table);
    this.holders = holders;
    this.programmes = programmes;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * Where a page begins.
   *
   * @param after null for the beginning of the shard
   */
  private record Place(int shard, @Nullable String after) {
    static Place of(@Nullable String text) {
      if (text == null) {
        return new Place(0, null);
      }
      var blank = text.indexOf(' ');
      var after = text.substring(blank + 1);
      return new Place(Integer.parseInt(text.substring(0, blank)), after.isEmpty() ? null : after);
    }

    /** Null at the end of all. */
    static @Nullable String next(int shard, @Nullable String after) {
      if (after != null) {
        return shard + " " + after;
      }
      return shard + 1 < DueIndex.SHARDS ? shard + 1 + " " : null;
    }
  }

  HttpAnswer list(HttpRequest http) {
    var query = http.query();
    var limit = query.limit();
    var cursor = query.cursor();
    var named = query.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    query.check();
    var now = clock.instant();
    var versions = programmes.of(http.caller(), named, now);
    var programme = versions.code();
    var at = Place.of(cursor == null ? null : cursors.decode(http.routeKey(), programme, cursor));
    var page = index.everyAccount(DueIndex.shard(programme, at.shard()), at.after(), limit);
    var json = Json.object();
    var items = json.putArray("items");
    var audience = Audience.of(now, versions.at(now).zone());
    page.accountIds().forEach(id -> add(items, programme, id, audience, now));
    var next = Place.next(at.shard(), page.after());
    json.put("nextCursor", next == null ? null : cursors.encode(http.routeKey(), programme, next));
    return HttpAnswer.ok(json);
  }

  private void add(
      ArrayNode items, String programme, String accountId, Audience audience, Instant now) {
    holders
        .account(programme, accountId)
        .filter(account -> account.merged() == null)
        .filter(account -> audience.hasMoved(account.usage().movedAt()))
        .filter(account -> !missing(account).isEmpty())
        .ifPresent(
            account ->
                holders
                    .member(programme, account.memberId())
                    .ifPresent(member -> add(items, account, member, now)));
  }

  private static EnumSet<SpendRequirement> missing(Account account) {
    var missing = EnumSet.noneOf(SpendRequirement.class);
    missing.addAll(account.facts().missing(EnumSet.allOf(SpendRequirement.class)));
    return missing;
  }

  private void add(ArrayNode items, Account account, Member member, Instant now) {
    var item = items.addObject().put("card", number(account, member));
    item.put("memberId", member.memberId());
    item.put("available", account.balanceAt(now).available());
    item.put("movedAt", String.valueOf(account.usage().movedAt()));
    var lacks = item.putArray("missing");
    missing(account).forEach(requirement -> lacks.add(requirement.name()));
    item.put("cards", member.wallet().unblocked());
    item.put("reached", holders.isReached(member));
  }

  /** The card whose points are there: with several in one account the one in use. */
  private static @Nullable String number(Account account, Member member) {
    return member.cards().stream()
        .filter(card -> account.id().equals(card.account()))
        .map(LinkedCard::number)
        .findFirst()
        .orElseGet(() -> member.wallet().inUse());
  }
}
