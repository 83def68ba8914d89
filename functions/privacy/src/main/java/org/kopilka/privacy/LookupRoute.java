package org.kopilka.privacy;

import org.kopilka.store.privacy.Lookups;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.privacy.LookupJson;

/** Shows the office who looked a member up, newest first; also after the member was erased. */
record LookupRoute(Subjects subjects, Lookups lookups, Cursors cursors) {

  HttpAnswer list(HttpRequest http) {
    var query = http.query();
    var limit = query.limit();
    var cursor = query.cursor();
    query.check();
    var subject = subjects.of(http);
    var owner = subject.programme() + "/" + subject.memberId();
    var before = cursor == null ? null : cursors.decode(http.routeKey(), owner, cursor);
    var found =
        lookups.newestFirst(
            subject.programme(), subject.memberId(), before, limit + 1, subject.now());
    var page = found.subList(0, Math.min(limit, found.size()));
    var json = Json.object();
    var items = json.putArray("items");
    page.forEach(lookup -> items.add(LookupJson.of(lookup)));
    json.put(
        "nextCursor",
        found.size() > limit
            ? cursors.encode(http.routeKey(), owner, Lookups.place(page.getLast()))
            : null);
    return HttpAnswer.ok(json);
  }
}
