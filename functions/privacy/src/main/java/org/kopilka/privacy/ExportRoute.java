package org.kopilka.privacy;

import java.util.Set;
import org.kopilka.domain.privacy.Field;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.privacy.Looking;

/**
 * A complete copy of what is kept of a member, in parts: each names where the next one begins, so
 * that no answer outgrows what a function may say at once. Lists are joined part by part.
 */
record ExportRoute(Subjects subjects, Copying copying, Lookups lookups, Cursors cursors) {
  HttpAnswer copy(HttpRequest http) {
    var query = http.query();
    var cursor = query.cursor();
    query.check();
    var subject = subjects.of(http);
    var member = subjects.member(subject);
    var owner = subject.programme() + "/" + subject.memberId();
    var from =
        cursor == null
            ? Position.START
            : Position.of(cursors.decode(http.routeKey(), owner, cursor));
    Looking.of(http, subject.memberId(), subject.now(), Set.of(Field.EVERYTHING))
        .ifPresent(look -> lookups.add(subject.programme(), look));
    var part = copying.part(subject, member, from);
    var next = part.next();
    var json = part.json();
    json.put(
        "nextCursor", next == null ? null : cursors.encode(http.routeKey(), owner, next.text()));
    return HttpAnswer.ok(json);
  }
}
