package org.kopilka.store.ledger;

import java.util.List;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Due;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes an account's first line, together with whatever must be unique for it. */
public final class Opening {
  /** How it ended. */
  public sealed interface Result {
    /** It is open. */
    record Opened(Line line) implements Result {}

    /** The request had been made before: this is its line, of the same body or another. */
    record Known(Commit commit) implements Result {}

    /** Something that had to be new was there: the place of it among the writes given. */
    record Taken(int write) implements Result {}

    /** The table was busy; nothing is written. */
    record Busy() implements Result {}
  }

  private final TableItems table;

  public Opening(TableItems table) {
    this.table = table;
  }

  /**
   * Opens an account.
   *
   * @param account after its first line
   * @param writes each conditional on what it puts being new
   */
  public Result open(
      Request request,
      Account account,
      Entry first,
      Programmes programmes,
      List<TransactWriteItem> writes) {
    var line = Journal.line(request, account, first);
    var shard = DueIndex.shardOf(account.programme(), account.id());
    var due = StoredDue.fresh(shard).exactly(Due.of(account, programmes));
    var transaction =
        new Transaction(table, line, account)
            .and(AccountRow.fresh(account, due).opening(table.name()));
    writes.forEach(transaction::and);
    return result(request, line, transaction.write());
  }

  /** The writes given follow the line and the account. */
  private static Result result(Request request, Line line, Transaction.Outcome outcome) {
    return switch (outcome) {
      case Transaction.Outcome.Written written -> new Result.Opened(line);
      case Transaction.Outcome.LineThere there ->
          new Result.Known(Journal.same(request, there.line()));
      case Transaction.Outcome.Lost lost ->
          lost.item() >= 2 ? new Result.Taken(lost.item() - 2) : new Result.Busy();
    };
  }
}
