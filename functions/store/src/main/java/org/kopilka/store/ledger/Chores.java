package org.kopilka.store.ledger;

import static org.kopilka.store.Attributes.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Due;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.Attributes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What the jobs write for one account: the lines that tell what time has done, and its place in the
 * indexes of what is due. Run twice, late or never, no balance differs.
 */
public final class Chores {
  private static final int ATTEMPTS_MAX = 10;

  private final TableItems table;
  private final Pause pause;

  public Chores(TableItems table, Pause pause) {
    this.table = table;
    this.pause = pause;
  }

  /**
   * Runs a job's commands on an account until none of them has anything left to do.
   *
   * @param job names the lines
   * @return how many lines were written
   * @throws IllegalStateException when others kept winning the race: the job comes again
   */
  public int run(
      String job,
      String programme,
      String accountId,
      Programmes programmes,
      Instant now,
      List<Command> commands) {
    int written = 0;
    var row = AccountRow.read(table, programme, accountId);
    for (int lost = 0; lost < ATTEMPTS_MAX; ) {
      if (row.isEmpty()) {
        return written;
      }
      switch (step(job, row.get(), programmes, now, commands)) {
        case Step.Wrote(var after) -> {
          written++;
          // Not read again: the next write holds it to be the last.
          row = Optional.of(after);
        }
        case Step.Rested() -> {
          return written;
        }
        case Step.Lost() -> {
          lost++;
          pause.before(lost);
          row = AccountRow.read(table, programme, accountId);
        }
      }
    }
    throw new IllegalStateException("account " + accountId + " stays busy");
  }

  /** What became of one look at an account. */
  private sealed interface Step {
    /** A line is written; this is the account after it. */
    record Wrote(AccountRow after) implements Step {}

    /** There was nothing to do, and the indexes say so. */
    record Rested() implements Step {}

    /** Somebody else was faster. */
    record Lost() implements Step {}
  }

  private Step step(
      String job, AccountRow row, Programmes programmes, Instant now, List<Command> commands) {
    var accepted = firstAccepted(row.account(), commands, now);
    if (accepted.isPresent()) {
      return write(job, row, accepted.get().event(), programmes, now);
    }
    return rested(row, programmes, now) ? new Step.Rested() : new Step.Lost();
  }

  private static Optional<Decision.Accepted> firstAccepted(
      Account account, List<Command> commands, Instant now) {
    for (var command : commands) {
      if (Ledger.decide(account, command, now) instanceof Decision.Accepted accepted) {
        return Optional.of(accepted);
      }
    }
    return Optional.empty();
  }

  private Step write(String job, AccountRow row, Event event, Programmes programmes, Instant now) {
    var entry = Ledger.next(row.account(), event, now);
    var after = Ledger.apply(row.account(), entry);
    var key = LineKey.job(job, row.account());
    var line = Journal.line(key, "", key.pk(), after, entry);
    var written = row.then(after, row.due().exactly(Due.of(after, programmes, now)));
    var outcome =
        new Transaction(table, line, after).and(written.replacing(row, table.name())).write();
    return outcome instanceof Transaction.Outcome.Written
        ? new Step.Wrote(written)
        : new Step.Lost();
  }

  /** Moves the account to where it belongs in the indexes; false when it changed meanwhile. */
  private boolean rested(AccountRow row, Programmes programmes, Instant now) {
    var exact = row.due().exactly(Due.of(row.account(), programmes, now));
    if (exact.equals(row.due())) {
      return true;
    }
    try {
      move(row, exact);
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private void move(AccountRow row, StoredDue due) {
    var set = new ArrayList<String>();
    var remove = new ArrayList<String>();
    var values = new HashMap<>(row.conditionValues());
    place("dm", due.maturesMs(), set, remove, values);
    place("de", due.expiresMs(), set, remove, values);
    place("dt", due.reviewMs(), set, remove, values);
    var expression =
        (set.isEmpty() ? "" : "SET " + String.join(", ", set))
            + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove));
    table
        .db()
        .updateItem(
            u ->
                u.tableName(table.name())
                    .key(key(row.account()))
                    .updateExpression(expression)
                    .conditionExpression(row.condition())
                    .expressionAttributeValues(values));
  }

  private static Map<String, AttributeValue> key(Account account) {
    return Attributes.key(AccountRow.pk(account.programme(), account.id()), AccountRow.SORT_KEY);
  }

  private static void place(
      String name,
      @Nullable Long value,
      List<String> set,
      List<String> remove,
      Map<String, AttributeValue> values) {
    if (value == null) {
      remove.add(name);
    } else {
      set.add(name + " = :" + name);
      values.put(":" + name, number(value));
    }
  }
}
