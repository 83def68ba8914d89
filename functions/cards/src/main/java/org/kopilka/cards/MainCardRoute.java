package org.kopilka.cards;

import org.kopilka.store.member.CardChoices;
import org.kopilka.store.member.Member;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.LedgerJson;
import org.kopilka.wire.ledger.Refusals;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.text.MaskedCard;

/**
 * Makes a card the main one; one that is not yet among the member's cards is linked first. Asked
 * again it is found done, and answered as before.
 */
record MainCardRoute(Owners.Finding owners, LinkRoute linking, CardChoices choices) {

  HttpAnswer choose(HttpRequest http) {
    var body = CardBody.read(http.body());
    var owner = owners.of(http, body.programme());
    var asking = owner.unkeyed(http, body.number());
    var member = linking.holders().member(owner);
    linking.linked(http, owner, member, asking, body.number());
    return switch (choices.choose(asking, body.number())) {
      case CardChoices.Result.Chosen(var chosen, var _) -> answer(owner, chosen, body.number());
      case CardChoices.Result.Refused(var refusal) -> HttpAnswer.refused(Refusals.problem(refusal));
      case CardChoices.Result.NoMember _ ->
          HttpAnswer.refused(Problem.of(ProblemCode.MEMBER_NOT_FOUND));
      // Not the member's any more: somebody was faster, and the next try will tell.
      case CardChoices.Result.NotMine _, CardChoices.Result.Busy _ ->
          HttpAnswer.refused(Problem.of(ProblemCode.ACCOUNT_BUSY));
    };
  }

  private HttpAnswer answer(Owner owner, Member member, String number) {
    var account = linking.holders().account(member);
    var missing = account.facts().missing(Holders.version(owner).spend().requires());
    var json = Json.object().put("main", MaskedCard.of(number));
    json.put("mergeId", member.wallet().mergeId());
    var latest = owner.now().isBefore(account.recordedAt()) ? account.recordedAt() : owner.now();
    json.set("balance", LedgerJson.balance(account.balanceAt(latest)));
    json.set("cards", CardJson.all(member.wallet(), missing));
    return HttpAnswer.ok(json);
  }
}
