package org.kopilka.dayx;

import java.util.Optional;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.migration.Audience;
import org.kopilka.domain.programme.Programme;
import org.kopilka.phones.ReachablePhones;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;

/** What there is to know of members before they are told anything. */
record Holders(Members members, Journal journal, ReachablePhones phones) {

  Optional<Member> member(String programme, String memberId) {
    return members.member(programme, memberId);
  }

  /** Whether the member has something to do, in the cabinet or at the desk. */
  boolean isToAct(Member member, Programme rules) {
    var complete =
        rules.questionnaire().isEmpty()
            || account(member.programme(), member.accountId())
                .map(account -> account.facts().questionnaireComplete())
                .orElse(false);
    return Audience.isToAct(complete, member.wallet().unblocked());
  }

  /** Whether texts reach the member's phone. */
  boolean isReached(Member member) {
    return members
        .profile(member.programme(), member.memberId())
        .flatMap(profile -> Optional.ofNullable(profile.phone()))
        .filter(phones::has)
        .isPresent();
  }

  Optional<Account> account(String programme, String accountId) {
    return journal.account(programme, accountId);
  }
}
