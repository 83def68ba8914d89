package org.kopilka.cards;

import java.time.Duration;
import java.util.Optional;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.card.Wallet;
import org.kopilka.domain.journal.Commit;
import org.kopilka.store.attempt.LinkTries;
import org.kopilka.store.limit.Allowance;
import org.kopilka.store.member.Asking;
import org.kopilka.store.member.CardLinks;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.text.MaskedPhone;

/** Links a card by its number. An attempt is counted before anything is looked up. */
record LinkRoute(Owners.Finding owners, Holders holders, LinkTries tries, CardLinks links) {

  HttpAnswer link(HttpRequest http) {
    var body = CardBody.read(http.body());
    var owner = owners.of(http, body.programme());
    var asking = owner.asking(http, body.number());
    var replayed = replayed(asking);
    var member = holders.member(owner);
    var linked = linked(http, owner, member, asking, body.number());
    var card = linked.wallet().card(body.number()).orElseThrow();
    var answer = answer(owner, linked, card);
    return replayed ? answer.replayed() : answer;
  }

  private HttpAnswer answer(Owner owner, Member member, LinkedCard card) {
    return HttpAnswer.ok(CardJson.card(member.wallet(), card, holders.missing(owner, member)));
  }

  /** Whether this very request was made before. */
  private boolean replayed(Asking asking) {
    if (asking.key() == null) {
      return false;
    }
    return switch (holders.journal().stored(asking.keyed("")).orElse(null)) {
      case null -> false;
      case Commit.KeyReused _ -> throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).exception();
      default -> true;
    };
  }

  /**
   * The member with this card among theirs.
   *
   * @throws ProblemException if it cannot be
   */
  Member linked(HttpRequest http, Owner owner, Member member, Asking asking, String number) {
    if (member.wallet().card(number).isPresent()) {
      return member;
    }
    if (member.wallet().isFull()) {
      throw tooManyCards().exception();
    }
    var phone = profile(member).map(Profile::phone).orElse(null);
    if (phone == null) {
      throw Problem.of(ProblemCode.PHONE_REQUIRED).exception();
    }
    if (owner.counted()) {
      count(http, owner, phone);
    }
    return linked(links.link(asking, number));
  }

  private void count(HttpRequest http, Owner owner, String phone) {
    var limit = Holders.version(owner).linkAttempts();
    var seeker = owner.seeker(http, phone);
    switch (tries.take(seeker, limit, owner.now(), http.requestId())) {
      case Allowance.Granted _ -> {}
      case Allowance.Full(var until) ->
          throw Problem.of(ProblemCode.LINK_ATTEMPTS_EXHAUSTED)
              .retryAfter(Duration.between(owner.now(), until))
              .exception();
      case Allowance.Busy _ -> throw Problem.of(ProblemCode.ACCOUNT_BUSY).exception();
    }
  }

  private Optional<Profile> profile(Member member) {
    return holders.members().profile(member.programme(), member.memberId());
  }

  private static Member linked(CardLinks.Result result) {
    return switch (result) {
      case CardLinks.Result.Linked(var member, var _) -> member;
      case CardLinks.Result.NoCard _ -> throw Problem.of(ProblemCode.CARD_NOT_FOUND).exception();
      case CardLinks.Result.NoMember _ ->
          throw Problem.of(ProblemCode.MEMBER_NOT_FOUND).exception();
      case CardLinks.Result.Elsewhere(var phone) ->
          throw Problems.cardLinkedElsewhere(MaskedPhone.of(phone)).exception();
      case CardLinks.Result.TooManyCards _ -> throw tooManyCards().exception();
      case CardLinks.Result.KeyReused _ ->
          throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).exception();
      case CardLinks.Result.Busy _ -> throw Problem.of(ProblemCode.ACCOUNT_BUSY).exception();
    };
  }

  private static Problem tooManyCards() {
    return Problem.of(ProblemCode.TOO_MANY_CARDS).with("max", Wallet.CARDS_MAX);
  }
}
