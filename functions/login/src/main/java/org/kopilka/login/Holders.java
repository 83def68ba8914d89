package org.kopilka.login;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.MemberFacts;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Asked;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Enrolment;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.MemberAddress;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Newcomer;
import org.kopilka.store.member.Profile;
import org.kopilka.store.member.Registration;
import org.kopilka.wire.idempotency.RequestHash;
import org.kopilka.wire.text.Language;

/** Who holds a phone: known from before, or from now on. */
record Holders(Members members, Journal journal, Enrolment enrolment) {
  private static final String CLIENT = "login";
  private static final String ROUTE = "POST /v1/login";

  /** Somebody named the code that was sent to this phone. */
  record Proof(String phone, String codeId, String correlationId, Language language) {
    /** Without the phone. */
    @Override
    public String toString() {
      return "Proof[" + codeId + "]";
    }
  }

  /** A member whose phone is confirmed. */
  record Holder(Member member, MemberFacts facts) {}

  /** The holder, whose phone is confirmed from now on; empty if the table was busy. */
  Optional<Holder> confirmed(Proof proof, Programmes programmes, Instant now) {
    var known = member(proof, programmes);
    if (known.isPresent()) {
      return confirmed(known.get(), proof, programmes, now);
    }
    var newcomer = newcomer(proof, programmes, now);
    return switch (enrolment.enrol(request(proof, programmes), newcomer, programmes, now)) {
      case Registration.Result.Registered _,
          Registration.Result.Known _,
          Registration.Result.PhoneTaken _ ->
          member(proof, programmes).flatMap(joined -> confirmed(joined, proof, programmes, now));
      case Registration.Result.CardTaken _, Registration.Result.Busy _ -> Optional.empty();
    };
  }

  private Optional<Member> member(Proof proof, Programmes programmes) {
    return members
        .find(programmes.code(), new MemberRef.Phone(proof.phone()))
        .map(MemberAddress::memberId)
        .flatMap(id -> members.member(programmes.code(), id));
  }

  /** One line, the first time. */
  private Optional<Holder> confirmed(
      Member member, Proof proof, Programmes programmes, Instant now) {
    var facts = facts(member);
    if (facts.phoneConfirmed()) {
      return Optional.of(new Holder(member, facts));
    }
    var commit =
        journal.commit(
            request(proof, programmes),
            member.accountId(),
            programmes,
            now,
            () -> Asked.plainly(new Command.ConfirmPhone()));
    return switch (commit) {
      case Commit.Recorded _, Commit.Replayed _ -> Optional.of(new Holder(member, facts(member)));
      // A card given up for another takes no facts; its holder is let in to see what became of it.
      case Commit.Refused _ -> Optional.of(new Holder(member, facts));
      case Commit.Busy _ -> Optional.empty();
      case Commit.KeyReused _, Commit.NoAccount _ ->
          throw new IllegalStateException("a phone is always confirmed: " + commit.getClass());
    };
  }

  private MemberFacts facts(Member member) {
    return journal
        .account(member.programme(), member.accountId())
        .orElseThrow(() -> new IllegalStateException("no account " + member.accountId()))
        .facts();
  }

  /** Nobody has agreed to advertising by signing in. */
  private static Newcomer newcomer(Proof proof, Programmes programmes, Instant now) {
    var language = proof.language().code();
    var profile = new Profile(proof.phone(), null, null, null, Set.of(), language);
    var complete = profile.answered().completes(programmes.at(now).questionnaire());
    return new Newcomer(null, new MemberFacts(true, complete), "SITE", profile);
  }

  /** Named by the code, so that a sign-in that broke off goes on where it was. */
  private Request request(Proof proof, Programmes programmes) {
    var key = LineKey.request(programmes.code(), CLIENT, ROUTE, proof.codeId());
    // The code was sent to one phone: its name says whose, and only until the code is forgotten.
    var hash = new RequestHash().text("code", proof.codeId()).hex();
    return new Request(key, hash, proof.correlationId());
  }
}
