package org.kopilka.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.limit.Tally;
import org.kopilka.store.attempt.LinkTries;
import org.kopilka.store.fraud.StaffCards;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.login.SignIns;
import org.kopilka.store.member.CardPages;
import org.kopilka.store.member.ConsentBook;
import org.kopilka.store.member.Member;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.PastMerges;
import org.kopilka.store.member.Profile;
import org.kopilka.wire.ledger.LedgerJson;

/** What there is one of about a member, or few. */
record PersonJson(
    Members members,
    Journal journal,
    ConsentBook consents,
    PastMerges merges,
    LinkTries tries,
    SignIns signIns,
    StaffCards staff,
    CardPages pages) {

  void put(ObjectNode json, Subject subject, Member member) {
    var programme = member.programme();
    var id = member.memberId();
    var profile = members.profile(programme, id);
    json.put("registeredAt", member.registeredAt().toString()).put("source", member.source());
    profile(json.putObject("person"), profile.orElse(null));
    formerly(json, member);
    json.setAll(ConsentJson.of(consents.history(programme, id), subject.own()));
    cards(json, member);
    account(json, subject, member);
    merges(json, member);
    tally(json.putObject("linkAttempts"), tries.ofMember(programme, id));
    tally(json.putObject("codes"), asked(programme, profile.map(Profile::phone)));
    staff
        .of(programme, id)
        .ifPresent(
            mark ->
                json.putObject("staffCard")
                    .put("store", mark.store())
                    .put("cashier", mark.cashier()));
  }

  private static void profile(ObjectNode json, @Nullable Profile profile) {
    if (profile != null) {
      var birthday = profile.birthday();
      json.put("name", profile.name()).put("phone", profile.phone()).put("email", profile.email());
      json.put("birthday", birthday == null ? null : birthday.toString());
      json.put("language", profile.language());
    }
  }

  /** What was told by whoever had the member's cards before, who is the same person. */
  private void formerly(ObjectNode json, Member member) {
    var array = json.putArray("toldWithCards");
    for (var card : member.cards()) {
      var before = card.member();
      if (before != null && !before.equals(member.memberId())) {
        members
            .profile(member.programme(), before)
            .ifPresent(told -> profile(array.addObject().put("card", card.number()), told));
      }
    }
  }

  private void cards(ObjectNode json, Member member) {
    var array = json.putArray("cards");
    for (var card : member.cards()) {
      var one = array.addObject().put("number", card.number());
      one.put("electronic", card.electronic()).put("linkedAt", card.linkedAt().toString());
      one.put("main", member.wallet().isMain(card.number())).put("blockedAt", blocked(card));
      var page = new CardPages.CardPage(member.programme(), member.memberId(), card.number());
      one.put("page", pages.address(page).orElse(null));
      members
          .card(member.programme(), card.number())
          .ifPresent(identity -> one.put("leadsHereSince", identity.from().toString()));
    }
  }

  private static @Nullable String blocked(LinkedCard card) {
    var at = card.givenUpAt();
    return at == null ? null : at.toString();
  }

  private void account(ObjectNode json, Subject subject, Member member) {
    journal
        .account(member.programme(), member.accountId())
        .ifPresent(
            account -> {
              var at =
                  subject.now().isBefore(account.recordedAt())
                      ? account.recordedAt()
                      : subject.now();
              json.set("balance", LedgerJson.balance(account.balanceAt(at)));
              json.put("tier", account.tier());
              json.put("phoneConfirmed", account.facts().phoneConfirmed());
              json.put("questionnaireComplete", account.facts().questionnaireComplete());
            });
  }

  private void merges(ObjectNode json, Member member) {
    var array = json.putArray("merges");
    for (var merge : merges.of(member.programme(), member.memberId())) {
      var one = array.addObject().put("mergeId", merge.mergeId());
      one.put("at", merge.at().toString());
      merge.cards().forEach(one.putArray("cards")::add);
    }
  }

  private Tally asked(String programme, Optional<String> phone) {
    return phone.map(known -> signIns.read(programme, known).state().asked()).orElse(Tally.NONE);
  }

  private static void tally(ObjectNode json, Tally tally) {
    var at = json.putArray("at");
    tally.takenAt().forEach(each -> at.add(each.toString()));
    var until = tally.blockedUntil();
    json.put("blockedUntil", until == null ? null : until.toString());
  }
}
