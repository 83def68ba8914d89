package org.kopilka.cards;

import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;

/** Shows a member's own cards. */
record CardList(Owners owners, Holders holders) {
  HttpAnswer list(HttpRequest http) {
    var owner = owners.self(http, null);
    var member = holders.member(owner);
    return HttpAnswer.ok(CardJson.all(member.wallet(), holders.missing(owner, member)));
  }
}
