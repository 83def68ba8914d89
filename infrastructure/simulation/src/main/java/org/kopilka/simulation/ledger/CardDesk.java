package org.kopilka.simulation.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.till.Heard;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Asking;
import org.kopilka.store.member.CardChoices;
import org.kopilka.store.member.CardLinks;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Questionnaires;

/** What the service desk does with cards, as the function behind it asks it of the store. */
record CardDesk(
    Journal journal,
    Members members,
    CardLinks links,
    CardChoices choices,
    Questionnaires questionnaires) {

  Heard link(Shopper shopper, String number, Visit visit) {
    var asking = asking(shopper.memberId(), number, visit, visit.order().key());
    if (journal.stored(asking.keyed("")).orElse(null) instanceof Commit.KeyReused) {
      return Said.REFUSED;
    }
    return linked(shopper, number, asking, visit);
  }

  /** A card that is not yet among the member's is linked first; only a phone may have several. */
  private Said linked(Shopper shopper, String number, Asking asking, Visit visit) {
    var member = member(shopper, visit);
    if (member.isEmpty()) {
      return Said.REFUSED;
    }
    if (member.get().wallet().card(number).isPresent()) {
      return Said.DONE;
    }
    var phone = members.profile(visit.programme(), shopper.memberId()).map(Profile::phone);
    return phone.isEmpty() ? Said.REFUSED : said(links.link(asking, number));
  }

  private Optional<Member> member(Shopper shopper, Visit visit) {
    return members.member(visit.programme(), shopper.memberId());
  }

  private static Said said(CardLinks.Result result) {
    return switch (result) {
      case CardLinks.Result.Linked _ -> Said.DONE;
      case CardLinks.Result.Busy _ -> Said.BUSY;
      case CardLinks.Result.NoCard _,
          CardLinks.Result.NoMember _,
          CardLinks.Result.Elsewhere _,
          CardLinks.Result.TooManyCards _,
          CardLinks.Result.KeyReused _ ->
          Said.REFUSED;
    };
  }

  Heard choose(Shopper shopper, String number, Visit visit) {
    var asking = asking(shopper.memberId(), number, visit, null);
    var linked = linked(shopper, number, asking, visit);
    return linked.isDone() ? said(choices.choose(asking, number)) : linked;
  }

  private static Said said(CardChoices.Result result) {
    return switch (result) {
      case CardChoices.Result.Chosen(var member, var _) -> {
        var mergeId = member.wallet().mergeId();
        yield Said.chosen(mergeId == null ? "" : mergeId);
      }
      case CardChoices.Result.Refused _, CardChoices.Result.NoMember _ -> Said.REFUSED;
      case CardChoices.Result.NotMine _, CardChoices.Result.Busy _ -> Said.BUSY;
    };
  }

  Heard undo(String mergeId, Visit visit) {
    return choices
        .merge(visit.programme(), mergeId)
        .map(merge -> Said.of(undo(mergeId, merge, visit)))
        .orElse(Said.REFUSED);
  }

  private Commit undo(String mergeId, Line merge, Visit visit) {
    var request = visit.request();
    var asking = asking(String.valueOf(merge.memberId()), null, visit, visit.order().key());
    return journal.stored(request).orElseGet(() -> choices.undo(request, mergeId, merge, asking));
  }

  Heard fill(Shopper shopper, Visit visit) {
    var member = member(shopper, visit);
    var account = member.flatMap(each -> journal.account(visit.programme(), each.accountId()));
    if (member.isEmpty() || account.isEmpty()) {
      return Said.REFUSED;
    }
    var answers = new Questionnaires.Answers(shopper.name(), shopper.email(), null);
    if (account.get().facts().questionnaireComplete()) {
      return changed(member.get(), answers);
    }
    var request =
        asking(shopper.memberId(), null, visit, null).keyed("questionnaire:" + shopper.memberId());
    var done =
        questionnaires.complete(request, member.get(), answers, visit.programmes(), visit.now());
    return done instanceof Commit.Replayed || done instanceof Commit.KeyReused
        ? changed(member.get(), answers)
        : Said.of(done);
  }

  private Said changed(Member member, Questionnaires.Answers answers) {
    return questionnaires.change(member, answers) ? Said.DONE : Said.REFUSED;
  }

  private static Asking asking(
      String memberId, @Nullable String number, Visit visit, @Nullable String key) {
    return new Asking(
        visit.programmes(),
        memberId,
        Call.CLIENT,
        visit.wish().route(),
        key,
        Visit.hash(memberId + ":" + number),
        visit.requestId(),
        visit.now());
  }
}
