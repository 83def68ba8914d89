package org.kopilka.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.store.ledger.Chronicle;
import org.kopilka.store.ledger.Lines;

/**
 * One account told from its first line on, each line by the kernel's own fold. Snapshots are never
 * begun from; they are compared.
 */
final class Retelling {
  private final String programme;
  private final String accountId;
  private final @Nullable Account stored;
  private final List<String> breaks = new ArrayList<>();
  private final Map<String, Finding> disputes = new LinkedHashMap<>();
  private final List<Finding> snapshots = new ArrayList<>();
  private final ReturnMarks marks = new ReturnMarks();
  private @Nullable Account account;
  private long standsAt;

  /**
   * A retelling.
   *
   * @param stored what it is held against; null = nothing that can be read
   */
  Retelling(String programme, String accountId, @Nullable Account stored) {
    this.programme = programme;
    this.accountId = accountId;
    this.stored = stored;
  }

  /** The number of the last line folded. */
  long seq() {
    return account == null ? 0 : account.seq();
  }

  /** Takes the next line; false when the story breaks off at it. */
  boolean take(Chronicle.Item item) {
    if (item.seq() > seq() + 1) {
      return breaksOff(seq() + 1, "is missing", "line " + item.seq() + " is there");
    }
    if (item.seq() <= seq()) {
      return breaksOff(item.seq(), "is there twice", "at " + item.place());
    }
    return switch (item) {
      case Chronicle.Unreadable line -> breaksOff(line.seq(), "cannot be read", line.why());
      case Chronicle.Told told -> fold(told);
    };
  }

  /** Tells that there should be lines up to this one. */
  void endsBefore(long last) {
    breaksOff(seq() + 1, "is missing", "the account's item counts " + last);
  }

  private boolean breaksOff(long seq, String what, String why) {
    breaks.add("line %d %s (%s); the lines after %d are not told".formatted(seq, what, why, seq()));
    return false;
  }

  private boolean fold(Chronicle.Told told) {
    var before = account == null ? blank(told.line()) : account;
    try {
      account = Ledger.apply(before, told.line().entry());
    } catch (RuntimeException e) {
      return breaksOff(told.seq(), "does not follow from those before it", e.toString());
    }
    compare(told, account);
    marks.add(told.line());
    return true;
  }

  private Account blank(Line first) {
    var member = Objects.requireNonNullElse(first.memberId(), "");
    return Account.blank(accountId, member, programme);
  }

  private void compare(Chronicle.Told told, Account after) {
    facts(told, after);
    if (told.snapshot() != null) {
      var where = "snapshot of line " + told.seq();
      snapshots.addAll(AccountFields.differences(where, told.snapshot(), after));
    }
    if (after.equals(stored)) {
      standsAt = after.seq();
    }
  }

  private void facts(Chronicle.Told told, Account after) {
    var line = told.line();
    var recordedAt = line.entry().recordedAt();
    var should = after.balanceAt(recordedAt);
    var says =
        Objects.requireNonNullElse(line.balance(), Account.blank("", "", "").balanceAt(recordedAt));
    dispute(told, "place", told.place(), Lines.place(recordedAt, line.entry().seq()));
    dispute(told, "member", String.valueOf(line.memberId()), after.memberId());
    dispute(told, "available", says.available(), should.available());
    dispute(told, "pending", says.pending(), should.pending());
    dispute(told, "held", says.held(), should.held());
    dispute(told, "debt", says.debt(), should.debt());
  }

  /** Keeps the first of each: what is wrong once stays wrong. */
  private void dispute(Chronicle.Told told, String what, Object says, Object should) {
    if (!says.equals(should)) {
      var where = "from line " + told.seq() + " on";
      disputes.putIfAbsent(what, Finding.of(where, what, says, should));
    }
  }

  Retold end() {
    var others = new ArrayList<>(snapshots);
    others.addAll(marks.findings());
    return new Retold(account, seq(), standsAt, breaks, List.copyOf(disputes.values()), others);
  }
}
