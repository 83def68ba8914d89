package org.kopilka.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.fraud.StaffCard;
import org.kopilka.store.fraud.StaffCards;
import org.kopilka.store.member.Members;
import org.kopilka.wire.cursor.Cursors;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.member.MemberRefs;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.text.MaskedCard;

/**
 * Marks cards as staff's (requirement R90). A mark is the holder's: whichever of their cards they
 * use. Only an administrator may: the desk is staff too.
 */
record StaffCardRoutes(
    StaffCards staff, Members members, ProgrammeChoice programmes, Cursors cursors, Clock clock) {
  private static final int CURSOR_MAX = 1024;

  HttpAnswer mark(HttpRequest http) {
    var number = http.path("number", MemberRefs.CARD);
    var body = StaffCardBody.read(http.body());
    var programme = programme(http, body.programme());
    var marked =
        new StaffCards.Marked(
            holder(programme, number),
            MaskedCard.of(number),
            new StaffCard(body.store(), body.cashier()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            http.caller().client());
    staff.mark(programme, marked);
    return HttpAnswer.ok(json(marked));
  }

  HttpAnswer unmark(HttpRequest http) {
    var number = http.path("number", MemberRefs.CARD);
    var programme = programme(http, ProgrammeChoice.inQuery(http));
    var holder = holder(programme, number);
    var was = staff.unmark(programme, holder, http.caller().client(), clock.instant());
    return HttpAnswer.ok(Json.object().put("memberId", holder).put("wasMarked", was));
  }

  HttpAnswer list(HttpRequest http) {
    var query = http.query();
    var limit = query.limit();
    var cursor = query.optional("cursor", TextFormats.text(CURSOR_MAX));
    query.check();
    var programme = programme(http, ProgrammeChoice.inQuery(http));
    var after = cursor == null ? null : cursors.decode(http.routeKey(), programme, cursor);
    var found = staff.page(programme, after, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    var json = Json.object();
    var items = json.putArray("items");
    page.forEach(marked -> items.add(json(marked)));
    json.put(
        "nextCursor",
        found.size() > limit
            ? cursors.encode(http.routeKey(), programme, page.getLast().memberId())
            : null);
    return HttpAnswer.ok(json);
  }

  private String programme(HttpRequest http, @Nullable String named) {
    return programmes.of(http.caller(), named, clock.instant()).code();
  }

  private String holder(String programme, String number) {
    return members
        .card(programme, number)
        .orElseThrow(Problem.of(ProblemCode.CARD_NOT_FOUND)::exception)
        .memberId();
  }

  private static ObjectNode json(StaffCards.Marked marked) {
    var json = Json.object().put("memberId", marked.memberId()).put("card", marked.card());
    json.put("store", marked.staff().store()).put("cashier", marked.staff().cashier());
    return json.put("markedAt", marked.at().toString()).put("markedBy", marked.by());
  }
}
