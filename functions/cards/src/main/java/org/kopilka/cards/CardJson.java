package org.kopilka.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.card.LinkedCard;
import org.kopilka.domain.card.Wallet;
import org.kopilka.domain.programme.SpendRequirement;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.text.MaskedCard;

/** A member's cards (contract, Members): of a number only the end, and no balance. */
final class CardJson {
  private CardJson() {}

  static ObjectNode card(Wallet wallet, LinkedCard card, Set<SpendRequirement> missing) {
    return Json.object()
        .put("number", MaskedCard.of(card.number()))
        .put("status", CardStatus.of(wallet, card, missing).name())
        .put("main", wallet.isMain(card.number()))
        .put("linkedAt", card.linkedAt().toString());
  }

  static ArrayNode all(Wallet wallet, Set<SpendRequirement> missing) {
    var cards = Json.array();
    wallet.cards().forEach(card -> cards.add(card(wallet, card, missing)));
    return cards;
  }
}
