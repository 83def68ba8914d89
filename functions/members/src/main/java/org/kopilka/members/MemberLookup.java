package org.kopilka.members;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.MemberAddress;
import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.ProblemException;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Finds the member that a request is about, with the account of their points. */
record MemberLookup(Members members, Journal journal, ProgrammeChoice programmes, Clock clock) {
  /**
   * A member as they stand now.
   *
   * @param now when that is
   */
  record Found(Programmes programmes, Member member, Account account, Instant now) {}

  /**
   * The member who asks, or whose id is in the path: no route takes members who name others.
   *
   * @throws ProblemException {@code MEMBER_NOT_FOUND} if there is none in the programme
   */
  Found addressed(HttpRequest http) {
    var own = http.caller().memberId();
    return found(http, new MemberRef.Id(own == null ? http.pathId("id") : own));
  }

  /**
   * The member so named.
   *
   * @throws ProblemException {@code MEMBER_NOT_FOUND} if there is none in the programme
   */
  Found found(HttpRequest http, MemberRef ref) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), ProgrammeChoice.inQuery(http), now);
    var member = member(programme.code(), ref);
    var account =
        journal.account(programme.code(), member.accountId()).orElseThrow(MemberLookup::notFound);
    return new Found(programme, member, account, now);
  }

  private Member member(String programme, MemberRef ref) {
    return switch (ref) {
      case MemberRef.Id(var id) ->
          members.member(programme, id).orElseThrow(MemberLookup::notFound);
      case MemberRef.Card _, MemberRef.Phone _ ->
          members
              .find(programme, ref)
              .map(MemberAddress::memberId)
              .flatMap(id -> members.member(programme, id))
              .orElseThrow(MemberLookup::notFound);
    };
  }

  private static ProblemException notFound() {
    return Problem.of(ProblemCode.MEMBER_NOT_FOUND).exception();
  }
}
