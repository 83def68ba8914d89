package org.kopilka.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.member.CardPages;
import org.kopilka.store.member.CardPages.CardPage;
import org.kopilka.store.member.CardViews;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.http.HttpRequest;

/** Finds what an address shows now. */
record Sights(CardPages pages, CardViews views, ProgrammeShelf programmes, Clock clock) {

  /** What the request's address shows; whatever is none shows nothing, without a complaint. */
  Sight of(HttpRequest http) {
    var address = http.pathParameters().getOrDefault("address", "");
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return pages.find(address).flatMap(page -> of(page, now)).orElseGet(Sight.Nothing::new);
  }

  private Optional<Sight> of(CardPage page, Instant now) {
    return programmes
        .get(page.programme(), now)
        .flatMap(programme -> of(page, programme.at(now), now));
  }

  private Optional<Sight> of(CardPage page, Programme programme, Instant now) {
    return views
        .of(page, programme, now)
        .map(
            seen ->
                switch (seen) {
                  case CardViews.Seen.Card(var view) -> new Sight.Card(view, programme);
                  case CardViews.Seen.Blocked(var inUse) -> new Sight.Blocked(programme, inUse);
                });
  }
}
