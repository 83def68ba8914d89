package org.kopilka.pages;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.kopilka.store.member.CardPages;
import org.kopilka.store.member.CardPages.CardPage;
import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.text.MaskedCard;

/**
 * The page of the card that a member pays with, which is another one after another card was chosen.
 *
 * @param prefix what stands before its address; empty for where the request came to
 */
record OwnCardRoute(
    CardPages pages, Members members, ProgrammeChoice programmes, String prefix, Clock clock) {

  HttpAnswer show(HttpRequest http) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), ProgrammeChoice.inQuery(http), now).code();
    var memberId = Objects.requireNonNull(http.caller().memberId());
    return members
        .member(programme, memberId)
        .flatMap(member -> Optional.ofNullable(member.wallet().inUse()))
        .map(number -> answer(http, new CardPage(programme, memberId, number)))
        .orElseGet(() -> HttpAnswer.refused(Problem.of(ProblemCode.CARD_NOT_FOUND)));
  }

  private HttpAnswer answer(HttpRequest http, CardPage page) {
    var json = Json.object().put("number", MaskedCard.of(page.number()));
    return HttpAnswer.ok(json.put("page", before(http) + pages.open(page)));
  }

  private String before(HttpRequest http) {
    return prefix.isEmpty() ? "https://" + http.header("host") + "/v1/cards/" : prefix;
  }
}
