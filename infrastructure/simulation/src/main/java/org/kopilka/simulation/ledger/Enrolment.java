package org.kopilka.simulation.ledger;

import java.util.List;
import java.util.Set;
import org.kopilka.domain.consent.Consent;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.simulation.till.Heard;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;

/** New members: ids are drawn anew for each try. */
record Enrolment(Registration registration, Dice ids) {
  private static final int ATTEMPTS_MAX = 5;

  Heard register(Shopper shopper, Visit visit) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      var answer = answer(attempt(shopper, visit));
      if (!answer.equals(Said.BUSY)) {
        return answer;
      }
    }
    return Said.BUSY;
  }

  private static Said answer(Registration.Result result) {
    return switch (result) {
      case Registration.Result.Registered(var line) -> Said.done(line);
      case Registration.Result.Known(var commit) -> Said.of(commit);
      case Registration.Result.CardTaken _, Registration.Result.PhoneTaken _ -> Said.REFUSED;
      case Registration.Result.Busy _ -> Said.BUSY;
    };
  }

  private Registration.Result attempt(Shopper shopper, Visit visit) {
    var card = new Member.Card(shopper.card(), visit.now(), false);
    var member =
        new Member(ids.id(), ids.id(), visit.programme(), "TILL", visit.now(), List.of(card));
    var blank = Account.blank(member.accountId(), member.memberId(), member.programme());
    var first = first(blank, shopper, visit);
    var account = Ledger.apply(blank, first);
    return registration.register(
        visit.request(), member, profile(shopper), account, first, visit.programmes());
  }

  private static Entry first(Account blank, Shopper shopper, Visit visit) {
    var questions = visit.programmes().at(visit.now()).questionnaire();
    var facts = new MemberFacts(false, profile(shopper).answered().completes(questions));
    var open = new Command.Open(facts, "TILL", shopper.card(), false, visit.programmes());
    return switch (Ledger.decide(blank, open, visit.now())) {
      case Decision.Accepted(var event) -> Ledger.next(blank, event, visit.now());
      case Decision.Refused refused -> throw new IllegalStateException("refused: " + refused);
    };
  }

  private static Profile profile(Shopper shopper) {
    var consents = shopper.wantsNews() ? Consent.of("ADVERTISING") : Set.<Consent>of();
    return new Profile(shopper.phone(), shopper.name(), null, null, consents, "ru");
  }
}
