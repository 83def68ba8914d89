package org.kopilka.store.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Due;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Transaction.Outcome;

/**
 * The one write path: read the account, let the kernel decide, write the line and the account in
 * one transaction. Whoever loses the race reads and decides again.
 */
public final class Journal {
  /** How often a command is tried before the caller is told to come back. */
  public static final int ATTEMPTS_MAX = 3;

  private final TableItems table;
  private final Pause pause;

  public Journal(TableItems table, Pause pause) {
    this.table = table;
    this.pause = pause;
  }

  /** An account as its last line left it, strongly consistent. */
  public Optional<Account> account(String programme, String accountId) {
    return AccountRow.read(table, programme, accountId).map(AccountRow::account);
  }

  /**
   * The account that a command would reach: where the card was given up, the one that has its
   * points, unless a blocked card may not do this; then the card's own, which refuses it.
   */
  public Optional<Account> reached(String programme, String accountId, Command command) {
    return AccountRow.read(table, programme, accountId)
        .map(row -> reached(row, Trail.of(table, row, Asked.plainly(command))).account());
  }

  private static AccountRow reached(AccountRow first, Trail trail) {
    return switch (trail) {
      case Trail.Reached(var row, _) -> row;
      case Trail.Blocked _, Trail.Changed _ -> first;
    };
  }

  /** A line by the request that made it, strongly consistent. */
  public Optional<Line> line(LineKey key) {
    return table.get(key.pk(), Lines.SORT_KEY).map(Lines::line);
  }

  /** Commits a caller's command to an account. */
  public Commit commit(
      Request request, String accountId, Programmes programmes, Instant now, Supplier<Asked> ask) {
    return attempts(request, () -> once(request, accountId, programmes, now, ask));
  }

  /** Tries once; empty when a race was lost, over the account or what is written beside it. */
  public Optional<Commit> once(
      Request request, String accountId, Programmes programmes, Instant now, Supplier<Asked> ask) {
    var row = AccountRow.read(table, request.key().programme(), accountId);
    if (row.isEmpty()) {
      return Optional.of(new Commit.NoAccount());
    }
    return switch (Trail.of(table, row.get(), ask.get())) {
      case Trail.Reached(var there, var asked) -> attempt(request, there, programmes, now, asked);
      case Trail.Blocked(var refusal) -> refused(request, refusal);
      case Trail.Changed _ -> Optional.empty();
    };
  }

  /** Commits a purchase of nobody's, or its return. */
  public Commit commitAnonymous(Request request, Instant now, Supplier<Asked> ask) {
    return attempts(request, () -> anonymousOnce(request, now, ask.get()));
  }

  private Commit attempts(Request request, Supplier<Optional<Commit>> once) {
    return pause.attempts(ATTEMPTS_MAX, once).or(() -> stored(request)).orElseGet(Commit.Busy::new);
  }

  private Optional<Commit> anonymousOnce(Request request, Instant now, Asked asked) {
    return switch (anonymous(asked.command(), now)) {
      case Decision.Refused refused -> refused(request, refused.refusal());
      case Decision.Accepted accepted -> {
        var line = line(request, null, new Entry(0, now, accepted.event()));
        yield settled(request, write(line, null, asked, null), line, null);
      }
    };
  }

  private static Decision anonymous(Command command, Instant now) {
    return switch (command) {
      case Command.Purchase purchase -> Ledger.decideAnonymous(purchase, now);
      case Command.Return goods -> Ledger.decideAnonymous(goods);
      default -> throw new IllegalArgumentException("not without an account: " + command);
    };
  }

  private Optional<Commit> attempt(
      Request request, AccountRow row, Programmes programmes, Instant now, Asked asked) {
    return switch (Ledger.decide(row.account(), asked.command(), now)) {
      case Decision.Refused refused -> refused(request, refused.refusal());
      case Decision.Accepted accepted -> {
        var entry = Ledger.next(row.account(), accepted.event(), now);
        var after = Ledger.apply(row.account(), entry);
        var line = line(request, after, entry);
        var due = row.due().atLatest(Due.of(after, programmes));
        var written = row.then(after, due);
        yield settled(request, write(line, row, asked, written), line, after);
      }
    };
  }

  private Optional<Commit> refused(Request request, Refusal refusal) {
    return stored(request).or(() -> Optional.of(new Commit.Refused(refusal)));
  }

  private Outcome write(
      Line line, @Nullable AccountRow before, Asked asked, @Nullable AccountRow after) {
    var transaction = new Transaction(table, line, after == null ? null : after.account());
    if (before != null && after != null) {
      transaction.and(after.replacing(before, table.name()));
    }
    if (asked.mark() != null) {
      transaction.and(asked.mark().write(table.name()));
    }
    asked.beside().of(line.entry()).forEach(transaction::and);
    return transaction.write();
  }

  static Line line(Request request, @Nullable Account after, Entry entry) {
    return line(request.key(), request.hash(), request.correlationId(), after, entry);
  }

  static Line line(
      LineKey key, String hash, String correlationId, @Nullable Account after, Entry entry) {
    return new Line(
        key,
        hash,
        after == null ? null : after.id(),
        after == null ? null : after.memberId(),
        entry,
        after == null ? null : after.balanceAt(entry.recordedAt()),
        correlationId,
        null,
        0);
  }

  static Optional<Commit> settled(
      Request request, Outcome outcome, Line line, @Nullable Account after) {
    return switch (outcome) {
      case Outcome.Written written -> Optional.of(new Commit.Recorded(line, after));
      case Outcome.LineThere there -> Optional.of(same(request, there.line()));
      case Outcome.Lost lost -> Optional.empty();
    };
  }

  /** The answer that was stored for this request, if there is one: it comes before any refusal. */
  public Optional<Commit> stored(Request request) {
    return line(request.key()).map(line -> same(request, line));
  }

  static Commit same(Request request, Line line) {
    return line.hash().equals(request.hash())
        ? new Commit.Replayed(line)
        : new Commit.KeyReused(line);
  }
}
