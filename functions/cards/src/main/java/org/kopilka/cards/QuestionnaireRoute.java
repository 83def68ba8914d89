package org.kopilka.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.member.Answered;
import org.kopilka.domain.privacy.Field;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Questionnaires;
import org.kopilka.store.privacy.Lookups;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.Refusals;
import org.kopilka.wire.privacy.Looking;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Shows the questionnaire with what is known, and takes the answers (requirement 77). */
record QuestionnaireRoute(
    Owners.Finding owners, Holders holders, Questionnaires questionnaires, Lookups lookups) {
  private static final Set<Field> SHOWN = Set.of(Field.NAME, Field.EMAIL, Field.BIRTHDAY);

  HttpAnswer show(HttpRequest http) {
    var owner = owners.of(http, ProgrammeChoice.inQuery(http));
    return shown(http, owner, holders.member(owner));
  }

  HttpAnswer fill(HttpRequest http) {
    var body = http.body();
    var named = body.optional(ProgrammeChoice.FIELD, ProgrammeChoice.CODE);
    var owner = owners.of(http, named);
    var read = QuestionnaireBody.read(body, owner.now());
    var member = holders.member(owner);
    read.complete(body, answered(own(member)), Holders.version(owner).questionnaire());
    write(http, owner, member, read.answers());
    return shown(http, owner, member);
  }

  private HttpAnswer shown(HttpRequest http, Owner owner, Member member) {
    Looking.of(http, member.memberId(), owner.now(), SHOWN)
        .ifPresent(look -> lookups.add(member.programme(), look));
    return HttpAnswer.ok(json(owner, member));
  }

  private void write(HttpRequest http, Owner owner, Member member, Questionnaires.Answers answers) {
    if (holders.account(member).facts().questionnaireComplete()) {
      change(member, answers);
      return;
    }
    var request = owner.unkeyed(http, null).keyed("questionnaire:" + member.memberId());
    var done = questionnaires.complete(request, member, answers, owner.programmes(), owner.now());
    switch (done) {
      case Commit.Recorded _ -> {}
      case Commit.Replayed _, Commit.KeyReused _ -> change(member, answers);
      case Commit.Refused(var refusal) -> throw Refusals.problem(refusal).exception();
      case Commit.NoAccount _ -> throw gone();
      // Who was erased together with a card's next holder has no place for answers: ever.
      case Commit.Busy _ ->
          throw own(member) == null ? gone() : Problem.of(ProblemCode.ACCOUNT_BUSY).exception();
    }
  }

  private void change(Member member, Questionnaires.Answers answers) {
    if (!questionnaires.change(member, answers)) {
      throw gone();
    }
  }

  private static ProblemException gone() {
    return Problem.of(ProblemCode.MEMBER_NOT_FOUND).exception();
  }

  private ObjectNode json(Owner owner, Member member) {
    var own = own(member);
    var required = Holders.version(owner).questionnaire();
    var json = Json.object();
    required.forEach(json.putArray("fields")::add);
    json.set("answers", AnswersJson.of(own, before(member).orElse(null)));
    answered(own).missing(required).forEach(json.putArray("missing")::add);
    return json.put("complete", holders.account(member).facts().questionnaireComplete());
  }

  private static Answered answered(@Nullable Profile own) {
    return own == null ? Answered.NOTHING : own.answered();
  }

  private @Nullable Profile own(Member member) {
    return profile(member, member.memberId()).orElse(null);
  }

  /** Whoever took the card in use filled in something then, perhaps. */
  private Optional<Profile> before(Member member) {
    var wallet = member.wallet();
    return Optional.ofNullable(wallet.inUse())
        .flatMap(wallet::card)
        .map(LinkedCard::member)
        .flatMap(before -> profile(member, before));
  }

  private Optional<Profile> profile(Member member, String memberId) {
    return holders.members().profile(member.programme(), memberId);
  }
}
