package org.kopilka.members;

import java.time.Instant;
import java.util.List;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Member;

/** Draws ids for an applicant and lets the kernel open the account. */
record NewMembers(Dice dice) {
  /** A member to be written, with the account after its first line. */
  record NewMember(Member member, Account account, Entry first) {}

  NewMember draw(Applicant applicant, Programmes programmes, Instant now) {
    var electronic = applicant.card() == null;
    var number = applicant.card() == null ? dice.card() : applicant.card();
    var source = applicant.source().name();
    var card = new Member.Card(number, now, electronic);
    var member = new Member(dice.id(), dice.id(), programmes.code(), source, now, List.of(card));
    var facts = applicant.facts(programmes.at(now));
    return opened(member, new Command.Open(facts, source, number, electronic, programmes), now);
  }

  private static NewMember opened(Member member, Command.Open open, Instant now) {
    var blank = Account.blank(member.accountId(), member.memberId(), member.programme());
    return switch (Ledger.decide(blank, open, now)) {
      case Decision.Accepted accepted -> {
        var first = Ledger.next(blank, accepted.event(), now);
        yield new NewMember(member, Ledger.apply(blank, first), first);
      }
      case Decision.Refused refused ->
          throw new IllegalStateException("an opening is never refused: " + refused.refusal());
    };
  }
}
