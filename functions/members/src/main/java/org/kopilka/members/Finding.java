package org.kopilka.members;

import java.util.Set;
import org.kopilka.domain.privacy.Field;
import org.kopilka.store.member.Members;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.member.MemberRefs;
import org.kopilka.wire.privacy.Looking;

/** Finds a member by phone, card or id (contract, Tills and shops). */
record Finding(MemberLookup lookup, Members members, Lookups lookups) {
  private static final Set<Field> SHOWN = Set.of(Field.NAME, Field.PHONE, Field.CARDS);

  HttpAnswer find(HttpRequest http) {
    var query = http.query();
    var ref = MemberRefs.query(query);
    query.check();
    return answer(http, lookup.found(http, ref), false);
  }

  HttpAnswer look(HttpRequest http) {
    return answer(http, lookup.addressed(http), http.caller().memberId() != null);
  }

  /** Nobody is shown a person before it is written down who was. */
  private HttpAnswer answer(HttpRequest http, MemberLookup.Found found, boolean own) {
    Looking.of(http, found.member().memberId(), found.now(), SHOWN)
        .ifPresent(look -> lookups.add(found.programmes().code(), look));
    var profile = members.profile(found.programmes().code(), found.member().memberId());
    return HttpAnswer.ok(MemberJson.of(found, profile.orElse(null), own));
  }
}
