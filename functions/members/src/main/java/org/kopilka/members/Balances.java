package org.kopilka.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Balance;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.tier.Ladder;
import org.kopilka.store.ledger.History;
import org.kopilka.wire.field.TimeFormats;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.ledger.LedgerJson;

/** The balance now, at any past instant and at any instant ahead (rule 6). */
record Balances(MemberLookup lookup, History history) {
  private static final Balance NOTHING = new Balance(0, 0, 0, 0, List.of());

  HttpAnswer balance(HttpRequest http) {
    var query = http.query();
    var at = query.optional("at", TimeFormats.INSTANT);
    query.check();
    var found = lookup.addressed(http);
    var asOf = at == null ? latest(found) : at;
    var account = history.asOf(found.account(), asOf).orElse(null);
    return HttpAnswer.ok(json(account, found.programmes().at(asOf), asOf));
  }

  /** Where the last line's clock ran ahead of ours, now includes that line all the same. */
  private static Instant latest(MemberLookup.Found found) {
    var recordedAt = found.account().recordedAt();
    return found.now().isBefore(recordedAt) ? recordedAt : found.now();
  }

  /** Before an account's first line there is nothing, in the lowest tier. */
  private static ObjectNode json(@Nullable Account account, Programme version, Instant asOf) {
    var balance = account == null ? NOTHING : account.balanceAt(asOf);
    var json = LedgerJson.balance(balance);
    var expiring = json.putArray("expiring");
    for (var piece : balance.expiring()) {
      // The contract's day is the last on which the points can be spent.
      var on = version.day(piece.expiresAt().minusMillis(1));
      expiring.addObject().put("on", on.toString()).put("points", piece.points());
    }
    var tier =
        account == null
            ? version.tiers().lowest()
            : new Ladder(version, account.spend(), account.floor()).tierAt(asOf);
    return json.put("tier", tier.code()).put("asOf", asOf.toString());
  }
}
