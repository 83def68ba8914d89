package org.kopilka.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardStatus;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.ledger.LedgerJson;
import org.kopilka.wire.text.MaskedPhone;

/** The answer to a registration. */
final class RegisteredJson {
  private RegisteredJson() {}

  /**
   * The same the first time and ever after: from the line, from the version in force when it was
   * recorded, and from the phone, which a repeated request repeats.
   */
  static ObjectNode of(Line line, Programmes programmes, @Nullable String phone) {
    if (!(line.entry().event() instanceof Event.AccountOpened opened) || line.balance() == null) {
      throw new IllegalArgumentException(line.key().pk() + " opens no account");
    }
    var version = programmes.at(line.entry().recordedAt());
    var missing = opened.facts().missing(version.spend().requires());
    var json = Json.object().put("memberId", line.memberId()).put("programme", programmes.code());
    json.put("card", opened.card()).put("electronic", opened.electronic());
    json.put("status", CardStatus.of(false, true, missing).name());
    var named = json.putArray("missing");
    missing.stream().sorted().forEach(fact -> named.add(fact.name()));
    json.put("tier", opened.tier()).put("phone", phone == null ? null : MaskedPhone.of(phone));
    json.put("registeredAt", line.entry().recordedAt().toString());
    json.set("balance", LedgerJson.balance(line.balance()));
    return json;
  }
}
