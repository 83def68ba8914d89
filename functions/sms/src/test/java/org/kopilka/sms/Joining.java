package org.kopilka.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.testing.Repository;
import org.kopilka.wire.programme.ProgrammeJson;

/** Registers a member of {@code veska}, as the other functions do. */
final class Joining {
  private static final String CARD = "2000000000015";
  private static final Instant NOW = Instant.parse("2026-11-21T07:15:00Z");

  private Joining() {}

  /** With an electronic card; answers with the address of its page. */
  static String joins(
      TableItems table, Identity identity, String memberId, String phone, String language) {
    var veska = new Programmes(List.of(ProgrammeJson.read(Repository.programme("veska"))));
    var card = new Member.Card(CARD, NOW, true);
    var member = new Member(memberId, "a-1", "veska", "TILL", NOW, List.of(card));
    var open = new Command.Open(new MemberFacts(true, false), "TILL", CARD, true, veska);
    var blank = Account.blank("a-1", memberId, "veska");
    var opened = (Decision.Accepted) Ledger.decide(blank, open, NOW);
    var first = Ledger.next(blank, opened.event(), NOW);
    var request = new Request(LineKey.request("veska", "t", "TEST", "k-1"), "00", "c-1");
    var profile = new Profile(phone, null, null, null, Set.of(), language);
    var result =
        new Registration(table, identity)
            .register(request, member, profile, Ledger.apply(blank, first), first, veska);
    assertThat(result).isInstanceOf(Registration.Result.Registered.class);
    return identity.page("veska", memberId, CARD);
  }
}
