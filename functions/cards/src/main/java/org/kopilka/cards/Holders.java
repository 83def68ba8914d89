package org.kopilka.cards;

import java.util.Set;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;

/** Finds members with their accounts. */
record Holders(Members members, Journal journal) {
  /**
   * The member.
   *
   * @throws ProblemException {@code MEMBER_NOT_FOUND} if there is none
   */
  Member member(Owner owner) {
    return members
        .member(owner.programmes().code(), owner.memberId())
        .orElseThrow(Holders::notFound);
  }

  Account account(Member member) {
    return journal.account(member.programme(), member.accountId()).orElseThrow(Holders::notFound);
  }

  /** What keeps the member from spending. */
  Set<SpendRequirement> missing(Owner owner, Member member) {
    var account = account(member);
    var rules = version(owner).by(account.usage().variant());
    return account.facts().missing(rules.spend().requires());
  }

  static Programme version(Owner owner) {
    return owner.programmes().at(owner.now());
  }

  private static ProblemException notFound() {
    return Problem.of(ProblemCode.MEMBER_NOT_FOUND).exception();
  }
}
