package org.kopilka.members;

import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.member.MemberRefs;

/** Finds a member by phone, card or id (contract, Tills and shops). */
record Finding(MemberLookup lookup, Members members) {
  HttpAnswer find(HttpRequest http) {
    var query = http.query();
    var ref = MemberRefs.query(query);
    query.check();
    return answer(lookup.found(http, ref), false);
  }

  HttpAnswer look(HttpRequest http) {
    return answer(lookup.addressed(http), http.caller().memberId() != null);
  }

  private HttpAnswer answer(MemberLookup.Found found, boolean own) {
    var profile = members.profile(found.programmes().code(), found.member().memberId());
    return HttpAnswer.ok(MemberJson.of(found, profile.orElse(null), own));
  }
}
