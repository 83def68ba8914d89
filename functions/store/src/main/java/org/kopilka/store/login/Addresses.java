package org.kopilka.store.login;

import java.time.Instant;
import java.util.Optional;
import org.kopilka.domain.login.Quota;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Pause;

/** What is left of codes for a network address; exact however many ask from it at once. */
public final class Addresses {
  /** Each try lets one of those through who ask at once. */
  private static final int ATTEMPTS_MAX = 30;

  private static final String SORT_KEY = "ADDRESS";

  private final TableItems table;
  private final LoginKeys keys;
  private final Pause pause;

  public Addresses(TableItems table, LoginKeys keys, Pause pause) {
    this.table = table;
    this.keys = keys;
    this.pause = pause;
  }

  /** Counts one more from this network. */
  public Allowance count(String network, Instant now) {
    var pk = keys.address(network);
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      var done = attempt(pk, now);
      if (done.isPresent()) {
        return done.get();
      }
      pause.before(1);
    }
    return new Allowance.Busy();
  }

  private Optional<Allowance> attempt(String pk, Instant now) {
    var read = table.get(pk, SORT_KEY);
    var earlier = LoginItems.instants(read.map(item -> item.get("asked")).orElse(null));
    var full = Quota.OF_AN_ADDRESS.fullUntil(earlier, now);
    if (full.isPresent()) {
      return Optional.of(new Allowance.Full(full.get()));
    }
    var version = Versioned.of(read);
    var item = LoginItems.keyed(pk, SORT_KEY);
    item.put("v", Attributes.number(version + 1));
    item.put("asked", LoginItems.instants(Quota.OF_AN_ADDRESS.with(earlier, now)));
    return Versioned.write(table, Versioned.replacing(version, item, table))
        ? Optional.of(new Allowance.Granted())
        : Optional.empty();
  }
}
