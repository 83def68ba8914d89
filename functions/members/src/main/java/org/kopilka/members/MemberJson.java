package org.kopilka.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.card.Wallet;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.store.member.Profile;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.MaskedCard;
import org.kopilka.wire.text.MaskedPhone;

/**
 * A member as tills, shops and the desk see them, and as they see themselves. For the former card
 * numbers are whole because they are scanned there anyway; the latter may be somebody who found a
 * phone. Of the phone there is enough to ask "is this yours?", and no e-mail at all.
 */
final class MemberJson {
  private MemberJson() {}

  /**
   * A member.
   *
   * @param profile null after the person was erased
   * @param own whether it is the member who asks
   */
  static ObjectNode of(MemberLookup.Found found, @Nullable Profile profile, boolean own) {
    var member = found.member();
    var variant = found.account().usage().variant();
    var version = found.programmes().at(found.now()).by(variant);
    var missing = found.account().facts().missing(version.spend().requires());
    var json = Json.object().put("memberId", member.memberId()).put("programme", version.code());
    json.put("tier", tier(found.account(), version, found));
    json.put("status", CardStatus.of(false, true, missing).name());
    var named = json.putArray("missing");
    missing.stream().sorted().forEach(fact -> named.add(fact.name()));
    cards(json, member.wallet(), missing, own);
    json.put("name", profile == null ? null : profile.name());
    json.put("phone", profile == null ? null : masked(profile.phone()));
    json.put("registeredAt", member.registeredAt().toString());
    return json.put("source", member.source());
  }

  private static String tier(Account account, Programme version, MemberLookup.Found found) {
    return new Ladder(version, account.spend(), account.floor()).tierAt(found.now()).code();
  }

  private static @Nullable String masked(@Nullable String phone) {
    return phone == null ? null : MaskedPhone.of(phone);
  }

  private static void cards(
      ObjectNode json, Wallet wallet, Set<SpendRequirement> missing, boolean own) {
    var cards = json.putArray("cards");
    for (var card : wallet.cards()) {
      cards
          .addObject()
          .put("number", own ? MaskedCard.of(card.number()) : card.number())
          .put("electronic", card.electronic())
          .put("status", CardStatus.of(wallet, card, missing).name())
          .put("main", wallet.isMain(card.number()))
          .put("linkedAt", card.linkedAt().toString());
    }
  }
}
