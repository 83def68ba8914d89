package org.kopilka.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.privacy.Field;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Lines;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.OperationJson;
import org.kopilka.wire.privacy.Looking;

/**
 * An account's operations, newest first. A page begins behind a line and not at a count, so that
 * lines added meanwhile move nothing.
 */
record Operations(MemberLookup lookup, History history, Cursors cursors, Lookups lookups) {
  private static final int CURSOR_MAX = 1024;

  /** An operation and its line's place in the history. */
  private record Item(ObjectNode json, String place) {}

  HttpAnswer operations(HttpRequest http) {
    var query = http.query();
    var limit = query.limit();
    var cursor = query.optional("cursor", TextFormats.text(CURSOR_MAX));
    query.check();
    var found = lookup.addressed(http);
    Looking.of(http, found.member().memberId(), found.now(), Set.of(Field.OPERATIONS))
        .ifPresent(look -> lookups.add(found.programmes().code(), look));
    var owner = found.programmes().code() + "/" + found.member().memberId();
    var before = cursor == null ? null : cursors.decode(http.routeKey(), owner, cursor);
    var items = items(found, before, limit + 1);
    var page = items.subList(0, Math.min(limit, items.size()));
    var json = Json.object();
    var array = json.putArray("items");
    page.forEach(item -> array.add(item.json()));
    json.put(
        "nextCursor",
        items.size() > limit
            ? cursors.encode(http.routeKey(), owner, page.getLast().place())
            : null);
    return HttpAnswer.ok(json);
  }

  /** Up to so many operations; lines that are none are passed over. */
  private List<Item> items(MemberLookup.Found found, @Nullable String before, int count) {
    var items = new ArrayList<Item>();
    var edge = before;
    while (items.size() < count) {
      var wanted = Math.min(Lines.SNAPSHOT_EVERY, count - items.size());
      var lines = history.newestFirst(found.account(), edge, wanted);
      for (var line : lines) {
        OperationJson.of(line).ifPresent(json -> items.add(new Item(json, place(line))));
      }
      if (lines.size() < wanted) {
        break;
      }
      edge = place(lines.getLast());
    }
    return items;
  }

  private static String place(Line line) {
    return Lines.place(line.entry().recordedAt(), line.entry().seq());
  }
}
