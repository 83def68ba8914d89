package org.kopilka.wallets;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kopilka.domain.card.CardView;
import org.kopilka.domain.programme.Programme;
import org.kopilka.store.member.CardViews;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Profile;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.text.Language;

/**
 * Members' cards as they are now: what an event said is old when it is worked.
 *
 * @param prefix what stands before the address of a page
 */
record Faces(
    CardViews views,
    Members members,
    Identity identity,
    ProgrammeShelf programmes,
    String prefix,
    Clock clock) {

  /** The card that a member pays with; empty for somebody who has none, or is not there. */
  Optional<Face> of(String programme, String memberId) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return programmes
        .get(programme, now)
        .map(all -> all.at(now))
        .flatMap(
            version ->
                views.inUse(programme, memberId, version, now).map(view -> face(view, version)));
  }

  private Face face(CardView view, Programme version) {
    var language =
        members.profile(view.programme(), view.memberId()).map(Profile::language).orElse(null);
    var page = prefix + identity.page(view.programme(), view.memberId(), view.number());
    return new Face(view, version, Language.of(language), page);
  }
}
