package org.kopilka.rounds;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kopilka.wire.event.ShardOrder;

/** Lines of a run's log: ids to find an account by, and nothing of what is in it. */
final class RoundLog {
  private final String function;
  private final ShardOrder order;
  private final LambdaLogger lines;

  RoundLog(String function, ShardOrder order, LambdaLogger lines) {
    this.function = function;
    this.order = order;
    this.lines = lines;
  }

  void ordered(int shards) {
    line("ordered shards=" + shards);
  }

  void worked(int accounts, int failed, @Nullable String position) {
    line("worked accounts=" + accounts + " failed=" + failed + " complete=" + (position == null));
  }

  void failed(String accountId, RuntimeException e) {
    line("failed account=" + accountId + " " + e);
  }

  private void line(String what) {
    lines.log(
        String.format(
            Locale.ROOT,
            "%s programme=%s shard=%s correlation=%s %s",
            function,
            order.programme(),
            order.shard(),
            order.correlationId(),
            what));
  }
}
