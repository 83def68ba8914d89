package org.kopilka.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kopilka.domain.ledger.Account;

/** Accounts compared field by field, lot by lot and day by day. */
final class AccountFields {
  private static final String NONE = "nothing";

  private final Map<String, String> fields = new TreeMap<>();

  private AccountFields(Account account) {
    put("account", account.id());
    put("member", account.memberId());
    put("programme", account.programme());
    put("seq", account.seq());
    put("recordedAt", account.recordedAt());
    put("debt", account.debt());
    put("tier", account.tier());
    put("tierFloor", account.floor() == null ? NONE : account.floor());
    put("facts", account.facts());
    account.ready().forEach((expiresAt, points) -> put("lot until " + expiresAt, points));
    account.pending().forEach(lot -> put("waiting lot " + lot.id(), lot));
    account.holds().forEach(hold -> put("hold " + hold.id(), hold));
    account.spend().byDay().forEach((day, money) -> put("spent on " + day, money));
    put("matured, not told", account.unannounced().matured());
    put("lapsed, not told", account.unannounced().lapsed());
    put("noticed until", account.unannounced().noticedUntil());
  }

  private void put(String name, Object value) {
    fields.put(name, value.toString());
  }

  /** Every field in which the account that is stored is not the one that its lines make. */
  static List<Finding> differences(String where, Account stored, Account told) {
    var left = new AccountFields(stored).fields;
    var right = new AccountFields(told).fields;
    var names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    var found = new ArrayList<Finding>();
    for (var name : names) {
      var has = left.getOrDefault(name, NONE);
      var should = right.getOrDefault(name, NONE);
      if (!has.equals(should)) {
        found.add(new Finding(where, name, has, should));
      }
    }
    if (found.isEmpty() && !stored.equals(told)) {
      found.add(new Finding(where, "order of lots or holds", "another", "as recorded"));
    }
    return found;
  }
}
