package org.kopilka.simulation.ledger;

import java.time.Clock;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import software.amazon.awssdk.core.exception.SdkException;

/** What is due on accounts, shard by shard. */
record Jobs(DueIndex due, Chores chores, Clock clock) {
  private static final int PAGE = 25;

  /** Whether nothing failed. One account's trouble is not the others'. */
  boolean run(DueIndex.Job job, Programmes programmes) {
    boolean well = true;
    for (int shard = 0; shard < DueIndex.SHARDS; shard++) {
      well &= run(job, DueIndex.shard(programmes.code(), shard), programmes);
    }
    return well;
  }

  private boolean run(DueIndex.Job job, String shard, Programmes programmes) {
    var until = clock.instant();
    boolean well = true;
    String after = null;
    do {
      var page = due.page(job, shard, until, after, PAGE);
      for (var account : page.accountIds()) {
        well &= work(job, account, programmes);
      }
      after = page.after();
    } while (after != null);
    return well;
  }

  private boolean work(DueIndex.Job job, String account, Programmes programmes) {
    try {
      chores.run(
          job.name(),
          programmes.code(),
          account,
          programmes,
          clock.instant(),
          Commands.of(job, programmes));
      return true;
    } catch (SdkException | IllegalStateException _) {
      return false;
    }
  }
}
