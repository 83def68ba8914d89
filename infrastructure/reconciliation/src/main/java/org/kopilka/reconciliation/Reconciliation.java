package org.kopilka.reconciliation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Due;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Chronicle;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.ledger.Repairs;
import org.kopilka.store.ledger.StoredAccount;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.programme.ProgrammeJson;

/** Compares accounts with their lines, and writes them anew, while tills go on selling. */
final class Reconciliation {
  /** How often an account that somebody writes meanwhile is told anew. */
  private static final int ATTEMPTS_MAX = 10;

  private static final String ITEM = "account's item";

  private final Repairs accounts;
  private final PatientReading reading;
  private final ProgrammeShelf shelf;
  private final Pause pause;
  private final Clock clock;

  Reconciliation(TableItems table, Pause pause, Clock clock) {
    this.accounts = new Repairs(table);
    this.reading = new PatientReading(new Chronicle(table, pause), pause);
    this.shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    this.pause = pause;
    this.clock = clock;
  }

  /** Whether an account has an item, right or wrong. */
  boolean isStored(String programme, String accountId) {
    return accounts.read(programme, accountId).version().isPresent();
  }

  /**
   * Compares an account.
   *
   * @throws IllegalStateException when it is written faster than it can be read
   */
  Verdict check(String programme, String accountId) {
    return pause
        .attempts(ATTEMPTS_MAX, () -> once(programme, accountId))
        .orElseThrow(
            () ->
                new IllegalStateException("account " + accountId + " is written again and again"));
  }

  /** Empty when it was written meanwhile. */
  private Optional<Verdict> once(String programme, String accountId) {
    var stored = accounts.read(programme, accountId);
    var retelling = new Retelling(programme, accountId, stored.account().orElse(null));
    reading.tell(programme, accountId, lastLine(stored), retelling);
    if (!accounts.read(programme, accountId).equals(stored)) {
      return Optional.empty();
    }
    var retold = retelling.end();
    return Optional.of(new Verdict(programme, accountId, stored, retold, item(stored, retold)));
  }

  /**
   * Writes the item of an account anew.
   *
   * @param verdict what was found; nothing may have written the item since
   * @return false when something has, and nothing is written
   */
  boolean repair(Verdict verdict, Account account, String by) {
    var programmes = programmes(verdict.programme());
    return accounts.write(verdict.stored(), account, programmes, by, clock.instant());
  }

  private Programmes programmes(String code) {
    return shelf
        .get(code, clock.instant())
        .orElseThrow(() -> new IllegalStateException("there is no programme " + code));
  }

  /** The item says its number twice; where it contradicts itself the lines decide. */
  private static long lastLine(StoredAccount stored) {
    var version = stored.version().orElse(0L);
    return stored.account().map(account -> Math.min(account.seq(), version)).orElse(version);
  }

  private List<Finding> item(StoredAccount stored, Retold retold) {
    var told = retold.account();
    if (stored.account().isEmpty()) {
      return List.of(new Finding(ITEM, "item", stored.fault(), retold.lines() + " lines"));
    }
    var account = stored.account().get();
    var found = new ArrayList<Finding>();
    if (!stored.version().equals(Optional.of(account.seq()))) {
      found.add(Finding.of(ITEM, "version", stored.version(), account.seq()));
    }
    if (told == null || !retold.breaks().isEmpty()) {
      return found;
    }
    found.addAll(AccountFields.differences(ITEM, account, told));
    found.addAll(late(stored, told));
    return found;
  }

  private List<Finding> late(StoredAccount stored, Account told) {
    var programmes = programmes(told.programme());
    var due = List.of(Due.of(told, programmes), Due.of(told, programmes, clock.instant()));
    return stored.lateIndexes(due).stream()
        .map(index -> new Finding(ITEM, "index " + index, "too late for the jobs", "earlier"))
        .toList();
  }
}
